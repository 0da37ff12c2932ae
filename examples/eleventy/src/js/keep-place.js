// Every language has the same anchors: the switch leads to the place that is being read.
function keepPlace() {
  for (const link of document.querySelectorAll('.languages a')) link.hash = location.hash;
}

addEventListener('hashchange', keepPlace);
keepPlace();
