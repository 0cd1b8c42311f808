/** The picture by keyboard: arrows go from thing to thing, other keys do what the buttons do. */

/** Listens to an element; `actions` has expand, pin, remove, undo, fit. */
export function keyboard(element, cy, model, actions) {
  element.addEventListener("keydown", (event) => {
    const direction = DIRECTIONS[event.key];
    if (direction) {
      if (event.shiftKey) cy.panBy({ x: -80 * direction[0], y: -80 * direction[1] });
      else move(direction);
    } else if (event.key === "z" && (event.ctrlKey || event.metaKey)) actions.undo();
    else if (event.ctrlKey || event.metaKey || event.altKey) return;
    else if (event.key === "Enter" && model.selected) actions.expand(model.selected);
    else if (event.key === "p" && model.selected) actions.pin(model.selected);
    else if ((event.key === "Delete" || event.key === "Backspace") && model.selected) actions.remove(model.selected);
    else if (event.key === "+" || event.key === "=") zoom(1.25);
    else if (event.key === "-") zoom(0.8);
    else if (event.key === "f") actions.fit();
    else if (event.key === "Escape") model.select(null);
    else return;
    event.preventDefault();
  });

  function zoom(factor) {
    cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
  }

  /** To the nearest thing in a direction: the further aside it lies, the further off it counts. */
  function move([dx, dy]) {
    const here = model.selected ? cy.getElementById(model.selected).position() : { x: -1e9 * dx, y: -1e9 * dy };
    if (!model.selected) return cy.nodes().length > 0 && choose(cy.nodes()[0]);
    let best = null;
    let least = Infinity;
    cy.nodes().forEach((node) => {
      const x = node.position("x") - here.x;
      const y = node.position("y") - here.y;
      const along = x * dx + y * dy;
      const cost = along + 2 * Math.abs(x * dy) + 2 * Math.abs(y * dx);
      if (along > 1 && cost < least) [best, least] = [node, cost];
    });
    if (best) choose(best);
  }

  function choose(node) {
    model.select(node.id());
    const { x1, y1, x2, y2 } = node.renderedBoundingBox();
    if (x1 < 0 || y1 < 0 || x2 > cy.width() || y2 > cy.height()) cy.center(node);
  }
}

const DIRECTIONS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
