// The script of the demo. The server makes all HTML and keeps no record; this page holds the situation (the record, the
// hook, draft orders, what if), sends it with every call and puts the regions that come back into their place.
"use strict";

const page = () => document.getElementById("chart-page");
const byId = (id) => document.getElementById(id);

let situation = { language: document.documentElement.lang, hook: "patient-view", added: [], orders: [], removed: [], changes: {} };
let suggestions = {};
let asking = null;

// --- calls ---

async function post(address, body, signal) {
  const response = await fetch(address, {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body), signal,
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.issue?.[0]?.details?.text ?? response.statusText);
  return answer;
}

// Asks about the situation; a newer question takes the place of an older one that is still under way.
async function ask(part) {
  asking?.abort();
  const own = (asking = new AbortController());
  document.body.setAttribute("aria-busy", "true");
  try {
    const answer = await post(`/demo/${part}`, situation, own.signal);
    show(answer);
    return true;
  } catch (failure) {
    if (failure.name !== "AbortError") complain(failure.message);
    return false;
  } finally {
    if (asking === own) document.body.removeAttribute("aria-busy");
  }
}

function show(answer) {
  suggestions = answer.suggestions ?? suggestions;
  for (const [id, html] of Object.entries(answer.regions)) byId(id).innerHTML = html;  // escaped by the server
  if (byId("problem")) byId("problem").textContent = "";
  for (const button of document.querySelectorAll("#hooks [data-hook]")) {
    button.setAttribute("aria-pressed", String(button.dataset.hook === situation.hook));
  }
}

// No answer must never look like an all-clear: what stood there before is taken away.
function complain(message) {
  byId("problem").textContent = `${page()?.dataset.failed ?? ""} ${message}`;
  if (page()) byId("cards").replaceChildren();
}

function say(text) {
  byId("said").textContent = text;
}

async function advise() {
  const done = await ask("advice");
  if (done && byId("others").open) await askOthers();
  return done;
}

async function askOthers() {
  try {
    show(await post("/demo/others", situation));
  } catch (failure) {
    complain(failure.message);
  }
}

// --- what a clinician does ---

async function happen(hook) {
  situation.hook = hook;
  if (hook === "order-sign" || hook === "order-select") {
    situation.orders = [byId("order").value];
    situation.removed = [];
  }
  if (hook === "problem-list-item-create") situation.diagnosis = byId("diagnosis").value;
  say("");
  await advise();
}

async function accept(uuid) {
  const suggestion = suggestions[uuid];
  for (const action of suggestion.actions) {
    if (action.type === "create") situation.added.push(action.resource);
    if (action.type === "delete") situation.removed.push(action.resourceId);
  }
  await tell({ card: suggestion.card, outcome: "accepted", acceptedSuggestions: [{ id: uuid }] });
  if (await advise()) say(page().dataset.accepted.replace("{name}", suggestion.label));
  byId("cards").focus();
}

async function override(card) {
  const chosen = byId(`reason-${card}`).selectedOptions[0];
  const reason = { code: chosen.value, system: chosen.dataset.system };
  await tell({ card, outcome: "overridden", overrideReason: { reason } });
  if (await advise()) say(page().dataset.taken);
  byId("cards").focus();
}

async function showAgain(rule) {
  await post("/demo/memory/silence", { patient: page().dataset.patient, rule });
  await advise();
  byId("cards").focus();
}

// Feedback as CDS Hooks has it, at the service that was asked.
async function tell(outcome) {
  const feedback = [{ ...outcome, outcomeTimestamp: new Date().toISOString() }];
  try {
    await post(`${byId("request").dataset.path}/feedback`, { feedback });
  } catch (failure) {
    complain(failure.message);
  }
}

async function remove(order) {
  situation.removed.push(order);
  await advise();
}

// --- what if ---

let resting = null;

function suppose(slider) {
  const shown = `${slider.value} ${slider.dataset.unit}`;
  byId(`shown-${slider.dataset.change}`).textContent = shown;
  slider.setAttribute("aria-valuetext", shown);
  situation.changes[slider.dataset.change] = Number(slider.value);
  clearTimeout(resting);
  resting = setTimeout(advise, 60);  // a slider moves many times a second
}

function toggle(choice) {
  if (choice.value === "") delete situation.changes[choice.dataset.switch];
  else situation.changes[choice.dataset.switch] = choice.value === "yes";
  advise();
}

async function reset() {
  situation.changes = {};
  if (await ask("chart")) byId("reset").focus();
}

// --- the developer panel ---

async function send() {
  const request = byId("request");
  const started = performance.now();
  try {
    const response = await fetch(request.dataset.path, {
      method: "POST",
      headers: { "Content-Type": "application/json", "Accept-Language": situation.language },
      body: request.value,
    });
    const text = await response.text();
    byId("response").textContent = pretty(text);
    byId("sent").textContent = `HTTP ${response.status} · ${Math.round(performance.now() - started)} ms`;
  } catch (failure) {
    byId("sent").textContent = failure.message;
  }
}

function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

async function copy() {
  const request = byId("request");
  const headers = `-H 'Content-Type: application/json' -H 'Accept-Language: ${situation.language}'`;
  const command = `curl -s ${headers} --data-binary @- '${request.dataset.address}' <<'JSON'\n${request.value}\nJSON\n`;
  try {
    await navigator.clipboard.writeText(command);
    byId("sent").textContent = page().dataset.copied;
  } catch {
    byId("response").textContent = command;  // no clipboard: it can be copied from here
  }
}

// --- a record of one's own ---

async function open(file) {
  try {
    situation.bundle = JSON.parse(await file.text());
  } catch (failure) {
    complain(failure.message);
    return;
  }
  await whole();
}

async function whole() {
  if (!(await ask("chart"))) return;
  document.documentElement.lang = situation.language;
  document.title = document.querySelector("main h1").textContent;
  byId("main").focus();
}

async function switchLanguage(language) {
  situation.language = language;
  await whole();
  if (situation.example) history.replaceState(null, "", `?language=${language}`);
}

function search(text) {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  let found = 0;
  for (const row of document.querySelectorAll("#patients tr")) {
    const content = row.textContent.toLowerCase();
    row.hidden = !words.every((word) => content.includes(word));
    found += row.hidden ? 0 : 1;
  }
  byId("no-match").hidden = found > 0;
}

// --- listening ---

const CLICKS = {
  hook: happen, suggestion: accept, override, silence: showAgain, remove,
  choose: (patient) => { situation.patient = patient; whole(); },
};

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-language]");
  if (link && page()) {
    event.preventDefault();
    switchLanguage(link.dataset.language);
    return;
  }
  const button = event.target.closest("button");
  if (!button) return;
  if (button.id === "send") send();
  if (button.id === "copy") copy();
  if (button.id === "reset") reset();
  for (const [name, act] of Object.entries(CLICKS)) {
    if (name in button.dataset) act(button.dataset[name]);
  }
});

document.addEventListener("input", (event) => {
  if (event.target.id === "search") search(event.target.value);
  if (event.target.dataset.change) suppose(event.target);
});

document.addEventListener("change", (event) => {
  if (event.target.dataset.switch) toggle(event.target);
  if (event.target.id === "file" && event.target.files.length) open(event.target.files[0]);
});

document.addEventListener("toggle", (event) => {
  if (event.target.id === "others" && event.target.open) askOthers();
}, true);

document.addEventListener("dragover", (event) => {
  if (!byId("drop")) return;
  event.preventDefault();
  byId("drop").classList.add("over");
});

document.addEventListener("dragleave", () => byId("drop")?.classList.remove("over"));

document.addEventListener("drop", (event) => {
  if (!byId("drop")) return;
  event.preventDefault();
  byId("drop").classList.remove("over");
  if (event.dataTransfer.files.length) open(event.dataTransfer.files[0]);
});

if (page()) {
  situation.example = page().dataset.example;
  situation.hook = page().dataset.hook;
  suggestions = JSON.parse(page().dataset.suggestions);
}
