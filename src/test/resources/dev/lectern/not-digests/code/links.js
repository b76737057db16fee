// Papers on the front page
const papers = [
  { id: "2502.20241", url: "https://huggingface.co/papers/2502.20241" },
  { id: "2509.08721", url: "https://huggingface.co/papers/2509.08721" },
];

export function open(id) {
  const paper = papers.find((p) => p.id === id);
  if (!paper) {
    throw new Error("no such paper: " + id);
  }
  window.location = paper.url;
}
