-- By what models are judged, as data: editions are never changed, only closed.
CREATE TABLE scoring_scheme (
  id                   uuid PRIMARY KEY,
  version              bigint  NOT NULL,
  province_id          uuid,
  level                text    NOT NULL,
  edition              int     NOT NULL CHECK (edition > 0),
  valid_from           date    NOT NULL,
  valid_to             date,
  procedure            text    NOT NULL CHECK (procedure IN ('COUNCIL', 'COMMITTEE_MINUTES', 'HEAD_DECISION')),
  threshold            int CHECK (threshold BETWEEN 1 AND 100),
  strict               boolean NOT NULL,
  quota_per_unit       int CHECK (quota_per_unit > 0),
  secret_ballot        boolean,
  quorum_numerator     int,
  quorum_denominator   int,
  approval_numerator   int,
  approval_denominator int,
  least_members        int CHECK (least_members > 0),
  odd_membership       boolean,
  CHECK (valid_to >= valid_from),
  CHECK (quorum_numerator BETWEEN 1 AND quorum_denominator),
  CHECK (approval_numerator BETWEEN 1 AND approval_denominator),
  CHECK ((procedure = 'COUNCIL') = (secret_ballot IS NOT NULL)),
  CONSTRAINT scoring_scheme_edition UNIQUE NULLS NOT DISTINCT (province_id, level, edition)
);
COMMENT ON TABLE scoring_scheme IS 'version 0: came with the service, without an act';
COMMENT ON COLUMN scoring_scheme.province_id IS 'null: the national default';

CREATE TABLE scoring_criterion (
  scheme_id       uuid NOT NULL REFERENCES scoring_scheme,
  position        int  NOT NULL CHECK (position >= 0),
  code            text NOT NULL,
  name_vi         text NOT NULL CHECK (name_vi IS NFC NORMALIZED),
  name_en         text NOT NULL,
  maximum         int  NOT NULL CHECK (maximum BETWEEN 1 AND 100),
  minimum_percent int  NOT NULL CHECK (minimum_percent BETWEEN 0 AND 100),
  PRIMARY KEY (scheme_id, position),
  CONSTRAINT scoring_criterion_code UNIQUE (scheme_id, code)
);

-- The national default for every level that the national chains know.
INSERT INTO scoring_scheme
  (id, version, province_id, level, edition, valid_from, procedure, threshold, strict,
   secret_ballot, quorum_numerator, quorum_denominator, approval_numerator, approval_denominator,
   least_members, odd_membership)
SELECT
  ('019b0000-0000-7000-8000-' || lpad(row_number() OVER (ORDER BY level)::text, 12, '0'))::uuid,
  0, NULL, level, 1, '1945-09-02', procedure,
  CASE procedure WHEN 'COUNCIL' THEN 85 ELSE 80 END, false,
  council, two, three, two, three, CASE WHEN council THEN 5 END, council
FROM (
  SELECT DISTINCT level, procedure,
    CASE procedure WHEN 'COUNCIL' THEN true END AS council,
    CASE procedure WHEN 'COUNCIL' THEN 2 END AS two,
    CASE procedure WHEN 'COUNCIL' THEN 3 END AS three
  FROM level_chain
) AS levels;

INSERT INTO scoring_criterion (scheme_id, position, code, name_vi, name_en, maximum, minimum_percent)
SELECT id, position, code, name_vi, name_en, maximum, 50
FROM scoring_scheme, (VALUES
  (0, 'LEADERSHIP', 'Lãnh đạo, chỉ đạo và đăng ký', 'Leadership and registration', 10),
  (1, 'RELEVANCE', 'Bám sát nhiệm vụ chính trị và nhu cầu của nhân dân',
   'Relevance to political tasks and the people''s needs', 15),
  (2, 'SKILL', 'Cách làm khéo, sáng tạo', 'Skill and creativity of method', 15),
  (3, 'PARTICIPATION', 'Sự tham gia và đồng thuận của nhân dân', 'Participation and consensus', 15),
  (4, 'RESULTS', 'Kết quả cụ thể, đo đếm được', 'Measurable results', 25),
  (5, 'SPREAD', 'Sức lan tỏa và nhân rộng', 'Spread and replication', 10),
  (6, 'SUSTAINABILITY', 'Tính bền vững', 'Sustainability', 10)
) AS criterion (position, code, name_vi, name_en, maximum);

-- A round keeps the edition that held at its opening; what was opened before goes by the default.
ALTER TABLE recognition_round ADD COLUMN scheme_id uuid REFERENCES scoring_scheme;
UPDATE recognition_round SET scheme_id = scheme.id
FROM scoring_scheme AS scheme
WHERE scheme.level = recognition_round.level AND recognition_round.opened_on IS NOT NULL;
