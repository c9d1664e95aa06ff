"use strict";

const MAX_ROWS = 200;

const EXAMPLES = [
  {
    title: "The ten largest cities",
    model: "cities",
    filter: { order: "population DESC", limit: 10 },
  },
  {
    title: "Millions near Vienna",
    model: "cities",
    filter: {
      where: {
        population: { gte: 1000000 },
        location: { near: { lat: 48.2, lng: 16.37 }, maxDistance: 1000, unit: "kilometers" },
      },
      fields: ["name", "countryCode", "population", "location"],
    },
  },
  {
    title: "Cities whose names start with San",
    model: "cities",
    filter: { where: { name: { regexp: "^San " } }, order: "name", limit: 100 },
  },
  {
    title: "Every city",
    model: "cities",
    filter: { fields: ["name", "countryCode", "population", "location"] },
  },
  {
    title: "Countries that speak German or French",
    model: "countries",
    filter: {
      where: { or: [{ languages: "de" }, { languages: "fr" }] },
      order: ["continent", "name"],
      fields: { nativeName: false, phone: false },
    },
  },
  {
    title: "A mistake: an unknown operator",
    model: "cities",
    filter: { where: { population: { above: 1000000 } } },
  },
];

const element = (id) => document.getElementById(id);

function pathOf(model, filter) {
  return filter.trim() ? `/${model}?filter=${encodeURIComponent(filter)}` : `/${model}`;
}

async function find(event) {
  event?.preventDefault();
  const path = pathOf(element("model").value, element("filter").value);
  element("request").textContent = `GET ${decodeURIComponent(path)}`;
  element("status").textContent = "…";
  const start = performance.now();
  try {
    const response = await fetch(path, { headers: { Accept: "application/json" } });
    const body = await response.json();
    if (response.ok) {
      showRecords(body, Math.round(performance.now() - start));
    } else {
      showProblem(response.status, body);
    }
  } catch (failure) {
    showProblem("No answer", { detail: failure.message });
  }
}

function showRecords(records, milliseconds) {
  const shown = Math.min(records.length, MAX_ROWS);
  const rows = shown < records.length ? `, the first ${shown} in the table` : "";
  element("status").textContent =
    `${records.length} ${records.length === 1 ? "record" : "records"} in ${milliseconds} ms${rows}`;
  element("error").hidden = true;
  showTable(records.slice(0, MAX_ROWS));
  showMap(records.filter((record) => record.location));
}

function showProblem(status, problem) {
  element("status").textContent = "";
  element("answer").hidden = true;
  element("map").hidden = true;
  const place = problem.pointer ? `\nAt ${problem.pointer}` : "";
  element("error").textContent = `${status}: ${problem.detail ?? problem.title}${place}`;
  element("error").hidden = false;
}

function showTable(records) {
  const columns = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const head = document.createElement("tr");
  head.append(...columns.map((column) => cell("th", column)));
  element("answer").tHead.replaceChildren(head);
  element("answer").tBodies[0].replaceChildren(...records.map((record) => rowOf(record, columns)));
  element("answer").hidden = records.length === 0;
}

function rowOf(record, columns) {
  const row = document.createElement("tr");
  for (const column of columns) {
    const value = record[column];
    const data = cell("td", textOf(value));
    data.classList.toggle("number", typeof value === "number");
    data.classList.toggle("absent", value === undefined || value === null);
    row.append(data);
  }
  return row;
}

function cell(tag, text) {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

function textOf(value) {
  if (value === undefined) {
    return "";
  }
  if (Array.isArray(value) && value.every((item) => typeof item !== "object")) {
    return value.join(", ");
  }
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function showMap(places) {
  element("dots").replaceChildren(...places.map(dotOf));
  element("map").hidden = places.length === 0;
}

function dotOf(place) {
  const dot = svg("circle", {
    cx: place.location.lng,
    cy: -place.location.lat, // in SVG, y grows downward
    r: 0.5 + Math.sqrt((place.population ?? 0) / 1e6) / 2,
  });
  const title = svg("title", {});
  title.textContent = place.name ?? `${place.location.lat}, ${place.location.lng}`;
  dot.append(title);
  return dot;
}

function drawGraticule() {
  for (let lng = -150; lng < 180; lng += 30) {
    element("graticule").append(svg("line", { x1: lng, x2: lng, y1: -90, y2: 90 }));
  }
  for (let lat = -60; lat < 90; lat += 30) {
    element("graticule").append(svg("line", { x1: -180, x2: 180, y1: lat, y2: lat }));
  }
}

function svg(tag, attributes) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
  return made;
}

function choose(example) {
  element("model").value = example.model;
  element("filter").value = JSON.stringify(example.filter, null, 2);
}

EXAMPLES.forEach(({ title }, index) => element("example").add(new Option(title, index)));
element("example").addEventListener("change", (event) => {
  choose(EXAMPLES[event.target.value]);
  find();
});
element("query").addEventListener("submit", find);
drawGraticule();
choose(EXAMPLES[0]);
find();
