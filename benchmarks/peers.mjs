// docxtemplater and easy-template-x, by the protocol of worker.py:
// node peers.mjs PACKAGES ENGINE TEMPLATE RECORDS
import { createRequire } from "node:module";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";

const [packages, engine, template, recordsFile] = process.argv.slice(2);
const begun = performance.now();
const require = createRequire(resolve(packages, "x.js"));
const content = readFileSync(template);
const records = JSON.parse(readFileSync(recordsFile, "utf8"));

const ENGINES = {
  docxtemplater() {
    const PizZip = require("pizzip");
    const Docxtemplater = require("docxtemplater");
    return async (record) => {
      const document = new Docxtemplater(new PizZip(content), { paragraphLoop: true, linebreaks: true });
      document.render(record);
      return document.toBuffer({ compression: "DEFLATE" });
    };
  },
  "easy-template-x"() {
    const { TemplateHandler } = require("easy-template-x");
    const handler = new TemplateHandler();
    return (record) => handler.process(content, record);
  },
};

const make = ENGINES[engine]();
const answer = (said) => process.stdout.write(JSON.stringify(said) + "\n");
answer({ start: (performance.now() - begun) / 1000 });
for await (const line of createInterface({ input: process.stdin })) {
  if (!line.trim()) break;
  const { first, count, folder } = JSON.parse(line);
  const wall = performance.now();
  const cpu = process.cpuUsage();
  for (let number = first; number < first + count; number++) {
    const file = join(folder, `${String(number).padStart(5, "0")}.docx`);
    writeFileSync(file, await make(records[number % records.length]));
  }
  const used = process.cpuUsage(cpu);
  answer({ wall: (performance.now() - wall) / 1000, cpu: (used.user + used.system) / 1e6 });
}
answer({ peak: process.resourceUsage().maxRSS / 1024 });
process.exit(0);
