-- Which of its version's targets a call was last sent to, counted from 0, and the limits that had
-- little left when it was admitted. Both are null of calls that were counted before this.
ALTER TABLE calls ADD COLUMN target integer, ADD COLUMN near jsonb;
