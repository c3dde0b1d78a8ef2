"""What is looked for on a page in a browser, as functions to evaluate there."""

from __future__ import annotations

SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }"""
"""A reader's own spacing (WCAG 2.2, 1.4.12)."""
TWICE = "html { font-size: 200% !important; }"
"""Text twice as large (WCAG 2.2, 1.4.4)."""

SIDEWAYS = "() => Math.max(0, document.documentElement.scrollWidth - innerWidth)"
"""How many pixels of the page lie beyond the window's right side."""

_UNSEEN = """() => {
    // what only a screen reader is given lies in a box of one pixel, and is meant to
    const unseen = one => {
        if (one.closest('.visually-hidden')) return true;
        for (; one; one = one.parentElement) {
            const box = one.getBoundingClientRect();
            const out = getComputedStyle(one).position === 'absolute';
            if (out && (box.width <= 1 || box.height <= 1 || box.bottom <= 0)) return true;
        }
        return false;
    };"""
CUT = (
    _UNSEEN
    + """
    // what is typed moves along in its field
    const hidden = one => unseen(one) || one.closest('svg, input');
    const cut = [];
    for (const one of document.querySelectorAll('body, body *')) {
        if (hidden(one) || !one.checkVisibility({visibilityProperty: true})) continue;
        const style = getComputedStyle(one);
        const clips = name => ['hidden', 'clip'].includes(style[name]);
        const wide = one.scrollWidth - one.clientWidth, high = one.scrollHeight - one.clientHeight;
        if (clips('overflowX') && wide > 1 || clips('overflowY') && high > 1)
            cut.push('cut: ' + one.outerHTML.slice(0, 120));
    }
    return cut;
}"""
)
"""What does not show all that is in it."""

OVERLAPS = (
    _UNSEEN
    + """
    // what lies beyond the edge of a region that scrolls is not to be seen
    const whole = {left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity};
    const edges = one => {
        for (; one && one !== document.body; one = one.parentElement)
            if (getComputedStyle(one).overflowY !== 'visible') return one.getBoundingClientRect();
        return whole;
    };
    const boxes = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const text = texts.currentNode, parent = text.parentElement;
        if (!text.data.trim() || unseen(parent) || parent.closest('svg, option')) continue;
        if (!parent.checkVisibility({visibilityProperty: true, opacityProperty: true})) continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        const edge = edges(parent);
        for (const box of range.getClientRects()) {
            const out = box.right > edge.right + 1 || box.left < edge.left - 1 ||
                box.bottom > edge.bottom + 1 || box.top < edge.top - 1;
            if (box.width < 2 || out) continue;
            // the glyphs take less than the line: a third of the height is above and below them
            const size = parseFloat(getComputedStyle(parent).fontSize);
            const middle = (box.top + box.bottom) / 2;
            boxes.push({text, left: box.left + 1, right: box.right - 1,
                top: middle - size * 0.35, bottom: middle + size * 0.35});
        }
    }
    boxes.sort((one, other) => one.top - other.top);
    const over = [];
    boxes.forEach((one, at) => {
        for (let next = at + 1; next < boxes.length && boxes[next].top < one.bottom; next++) {
            const other = boxes[next];
            if (other.text !== one.text && one.left < other.right && other.left < one.right)
                over.push(one.text.data.trim().slice(0, 40) + ' / ' +
                    other.text.data.trim().slice(0, 40));
        }
    });
    return over;
}"""
)
"""Texts that lie over one another."""

SMALL = (
    _UNSEEN
    + """
    const targets = [...document.querySelectorAll('a[href], button, input, select, summary')]
        .filter(one => one.checkVisibility({visibilityProperty: true, opacityProperty: true}))
        .filter(one => !unseen(one))
        .map(one => one.closest('label') || one);
    const centre = box => [box.left + box.width / 2, box.top + box.height / 2];
    const boxes = [...new Set(targets)].map(one => [one, one.getBoundingClientRect()])
        .filter(([, box]) => box.width > 1);
    return boxes.filter(([one, box]) => {
        if (box.width >= 23.9 && box.height >= 23.9) return false;
        // a link in a sentence is as high as its line
        const around = one.parentElement.closest('p, li, td, dd, h2, h3, figcaption, caption');
        const words = around ? around.textContent.replace(one.textContent, '').trim() : '';
        if (one.matches('a') && words.length > 3) return false;
        // or so far from every other that a circle of 24 pixels meets none (2.5.8, Spacing)
        const [x, y] = centre(box);
        return boxes.some(([other, its]) => {
            if (other === one || one.contains(other) || other.contains(one)) return false;
            const near = (value, low, high) => Math.max(low - value, 0, value - high);
            const little = its.width < 24 || its.height < 24;
            const [ox, oy] = centre(its);
            return Math.hypot(near(x, its.left, its.right), near(y, its.top, its.bottom)) < 12 ||
                little && Math.hypot(x - ox, y - oy) < 24;
        });
    }).map(([one, box]) =>
        `${Math.round(box.width)}×${Math.round(box.height)} ${one.outerHTML.slice(0, 120)}`);
}"""
)
"""What can be pressed and is smaller than 24 pixels, and near another (WCAG 2.2, 2.5.8)."""

MOVING = """() => [...document.querySelectorAll('*')].filter(one => {
        const style = getComputedStyle(one);
        const longest = text => Math.max(...text.split(',').map(parseFloat));
        return longest(style.transitionDuration) > 0.001 ||
            style.animationName !== 'none' && longest(style.animationDuration) > 0.001 ||
            style.scrollBehavior === 'smooth';
    }).map(one => one.outerHTML.slice(0, 120))
    .concat(document.getAnimations().map(one => 'running: ' + one.effect.target.outerHTML))"""
"""What moves, for a reader whose device asks for less motion."""

DRAWN = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
"""Until the page has seen its new size, or what was unfolded: a busy machine is late with that."""

REGIONS = """() => [...document.querySelectorAll('.table-scroll')]
    .filter(one => one.checkVisibility())
    .filter(one => (one.scrollWidth > one.clientWidth + 1) !== (one.tabIndex === 0))
    .map(one => one.outerHTML.slice(0, 160))"""
"""Tables that scroll and cannot be reached, or are a stop and do not scroll."""

LANDMARKS = """() => {
    const text = id => (document.getElementById(id) || {textContent: ''}).textContent.trim();
    const named = one => one.getAttribute('aria-label')
        || (one.getAttribute('aria-labelledby') || '').split(' ').map(text).join(' ');
    const kinds = ['nav', 'aside', 'main', 'search', '[role=search]', '[role=region]',
        'body > header', 'body > footer', 'section[aria-label]', 'section[aria-labelledby]',
        'form[aria-label]'];
    const names = {};
    for (const one of document.querySelectorAll(kinds.join(','))) {
        if (!one.checkVisibility()) continue;
        const key = `${one.getAttribute('role') || one.localName} “${named(one)}”`;
        names[key] = (names[key] || 0) + 1;
    }
    return Object.keys(names).filter(key => names[key] > 1);
}"""
"""Landmarks of one kind with the same name."""

HIDDEN_PARTS = """() => {
    const headings = [...document.querySelectorAll('main :is(h2, h3, h4)[id]')]
        .filter(one => one.checkVisibility()).slice(0, 12);
    return headings.filter(one => {
        location.hash = one.id;
        const box = one.getBoundingClientRect();
        const y = box.top + Math.min(10, box.height / 2);
        const over = document.elementFromPoint(box.left + 3, y);
        const clear = over && (one.contains(over) || over.contains(one));
        return box.top < 0 || box.bottom > innerHeight || !clear;
    }).map(one => one.id);
}"""
"""Headings that a link to them does not bring into sight, or brings under something."""
