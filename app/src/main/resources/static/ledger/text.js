// Brings the marked words into the middle of the page, also where the text scrolls by itself.
document.getElementById("m")?.scrollIntoView({ block: "center" });
