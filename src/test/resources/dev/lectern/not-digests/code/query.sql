-- papers seen on https://huggingface.co/papers/2306.14898
SELECT title, votes FROM papers WHERE day = '2026-10-12' ORDER BY votes DESC;
INSERT INTO papers(title, votes) VALUES ('Moss as a Service', 12);
UPDATE papers SET votes = votes + 1 WHERE title = 'Moss as a Service';
