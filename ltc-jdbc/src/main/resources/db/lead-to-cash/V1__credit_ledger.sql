-- The credit ledger on PostgreSQL 12 or later.
-- Rows are locked in the order of the account, so names compare byte by byte, whatever the locale of the database.

CREATE TABLE ltc_credit_account (
    account     text COLLATE "C" PRIMARY KEY,        -- party, slash, segment
    version     bigint NOT NULL DEFAULT 0,           -- how many entries it has
    used        numeric NOT NULL DEFAULT 0,          -- over all categories, in its currency
    currency    text,
    terms       jsonb,                               -- missing until somebody opens it
    path        jsonb,                               -- the accounts it is charged to, itself first
    last_hash   text,                                -- of its last entry
    CHECK (version >= 0),
    CHECK ((terms IS NULL) = (version = 0)),
    CHECK ((terms IS NULL) = (currency IS NULL)),
    CHECK (terms IS NOT NULL OR used = 0)
);

-- What is used, by category: the sum of the entries, kept so that nobody has to add them up.
CREATE TABLE ltc_credit_balance (
    account             text COLLATE "C" NOT NULL REFERENCES ltc_credit_account,
    category            text NOT NULL,
    document_currency   text NOT NULL,
    document_amount     numeric NOT NULL,
    amount              numeric NOT NULL,            -- in the currency of the account
    PRIMARY KEY (account, category, document_currency)
);

-- What has become of each reservation.
CREATE TABLE ltc_credit_commitment (
    hold        text COLLATE "C" PRIMARY KEY,
    owner       text COLLATE "C",                    -- the payer's account; missing where nobody manages the payer's credit
    state       text NOT NULL,
    expires_at  numeric,                             -- seconds since 1970-01-01T00:00:00Z
    is_open     boolean NOT NULL,                    -- something is in it
    body        jsonb NOT NULL
);
CREATE INDEX ltc_credit_commitment_open ON ltc_credit_commitment (owner) WHERE is_open;
CREATE INDEX ltc_credit_commitment_expiry ON ltc_credit_commitment (expires_at) WHERE state IN ('HELD', 'PARTLY_POSTED');

-- Only ever added.
CREATE TABLE ltc_credit_entry (
    account             text COLLATE "C" NOT NULL REFERENCES ltc_credit_account,
    number              bigint NOT NULL,
    command             text NOT NULL,
    document            text,
    category            text,
    document_currency   text,
    document_amount     numeric,
    amount              numeric,
    sent_at             numeric NOT NULL,            -- seconds since 1970-01-01T00:00:00Z
    body                jsonb NOT NULL,
    PRIMARY KEY (account, number)
);
CREATE INDEX ltc_credit_entry_document ON ltc_credit_entry (document);

-- The answer to each command: whoever sends it again is given it again.
CREATE TABLE ltc_credit_command (
    idem_key    text COLLATE "C" PRIMARY KEY,
    cmd_hash    text NOT NULL,
    outcome     jsonb NOT NULL
);
