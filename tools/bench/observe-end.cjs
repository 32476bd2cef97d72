const { writeFileSync } = require('node:fs');

/* Read before a program's own files: at its end it writes down what the program has cost. */

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const cost = { cpuMilliseconds: (userCPUTime + systemCPUTime) / 1000, memoryKilobytes: maxRSS };
  writeFileSync(String(process.env.BENCH_RESULT), JSON.stringify(cost));
});
