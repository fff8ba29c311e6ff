-- Where documents stand, and how they came there, on PostgreSQL 12 or later.

CREATE TABLE ltc_stage_instance (
    document    text COLLATE "C" PRIMARY KEY,        -- type, colon, number
    main_line   text NOT NULL,
    model       text NOT NULL,                       -- id@version
    stage       text NOT NULL,                       -- the first of those that are active
    seq         bigint NOT NULL,                     -- how many decisions have been accepted
    last_hash   text NOT NULL,                       -- of the last entry in the audit
    body        jsonb NOT NULL,
    CHECK (seq >= 0)
);
CREATE INDEX ltc_stage_instance_stage ON ltc_stage_instance (model, stage);
CREATE INDEX ltc_stage_instance_main_line ON ltc_stage_instance (main_line);

-- Only ever added.
CREATE TABLE ltc_stage_audit (
    document    text COLLATE "C" NOT NULL REFERENCES ltc_stage_instance,
    seq         bigint NOT NULL,
    event_key   text COLLATE "C",
    actor       text NOT NULL,
    decided_at  numeric NOT NULL,                    -- seconds since 1970-01-01T00:00:00Z
    hash        text NOT NULL,
    body        jsonb NOT NULL,
    PRIMARY KEY (document, seq)
);
CREATE UNIQUE INDEX ltc_stage_audit_key ON ltc_stage_audit (document, event_key) WHERE event_key IS NOT NULL;
