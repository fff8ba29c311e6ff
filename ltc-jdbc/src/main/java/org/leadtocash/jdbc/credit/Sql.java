package org.leadtocash.jdbc.credit;

/** The statements of the ledger. */
final class Sql {
    private Sql() {}

    static final String OPEN_MISSING = """
            INSERT INTO ltc_credit_account (account) SELECT unnest(?::text[]) ORDER BY 1 ON CONFLICT DO NOTHING""";

    /** A statement of its own, after the rows are there: a waiting SELECT would not see a row that came meanwhile. */
    static final String LOCK = """
            SELECT account, version, used, terms, path, last_hash FROM ltc_credit_account
             WHERE account = ANY (?::text[]) ORDER BY account FOR UPDATE""";

    static final String COMMITMENTS = """
            SELECT body FROM ltc_credit_commitment WHERE hold = ANY (?::text[]) ORDER BY hold""";

    static final String OPEN_OF_OWNERS = """
            SELECT body FROM ltc_credit_commitment WHERE owner = ANY (?::text[]) AND is_open ORDER BY hold""";

    static final String FOR_UPDATE = " FOR UPDATE";

    static final String ANSWERS = """
            SELECT idem_key, cmd_hash, outcome FROM ltc_credit_command WHERE idem_key = ANY (?::text[])""";

    static final String WRITE_ANSWERS = """
            INSERT INTO ltc_credit_command (idem_key, cmd_hash, outcome)
            SELECT u.k, u.h, u.o::jsonb FROM unnest(?::text[], ?::text[], ?::text[]) AS u (k, h, o)""";

    static final String WRITE_ENTRIES = """
            INSERT INTO ltc_credit_entry (account, number, command, document, category, document_currency,
                   document_amount, amount, sent_at, body)
            SELECT u.a, u.n, u.c, u.d, u.g, u.dc, u.da, u.m, u.s, u.b::jsonb
              FROM unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::numeric[],
                   ?::numeric[], ?::numeric[], ?::text[]) AS u (a, n, c, d, g, dc, da, m, s, b)""";

    static final String WRITE_ACCOUNTS = """
            UPDATE ltc_credit_account a SET version = u.v, used = u.m, last_hash = u.h
              FROM unnest(?::text[], ?::bigint[], ?::numeric[], ?::text[]) AS u (a, v, m, h) WHERE a.account = u.a""";

    static final String WRITE_TERMS = """
            UPDATE ltc_credit_account a SET version = u.v, used = u.m, last_hash = u.h, currency = u.c,
                   terms = u.t::jsonb, path = u.p::jsonb
              FROM unnest(?::text[], ?::bigint[], ?::numeric[], ?::text[], ?::text[], ?::text[], ?::text[])
                   AS u (a, v, m, h, c, t, p) WHERE a.account = u.a""";

    static final String WRITE_BALANCES = """
            INSERT INTO ltc_credit_balance AS b (account, category, document_currency, document_amount, amount)
            SELECT u.a, u.g, u.c, u.d, u.m
              FROM unnest(?::text[], ?::text[], ?::text[], ?::numeric[], ?::numeric[]) AS u (a, g, c, d, m)
             ORDER BY 1, 2, 3
            ON CONFLICT (account, category, document_currency)
            DO UPDATE SET document_amount = b.document_amount + excluded.document_amount,
                          amount = b.amount + excluded.amount""";

    static final String WRITE_COMMITMENTS = """
            INSERT INTO ltc_credit_commitment AS c (hold, owner, state, expires_at, is_open, body)
            SELECT u.h, u.o, u.s, u.e, u.i, u.b::jsonb
              FROM unnest(?::text[], ?::text[], ?::text[], ?::numeric[], ?::boolean[], ?::text[])
                   AS u (h, o, s, e, i, b)
             ORDER BY 1
            ON CONFLICT (hold)
            DO UPDATE SET owner = excluded.owner, state = excluded.state, expires_at = excluded.expires_at,
                          is_open = excluded.is_open, body = excluded.body WHERE c.hold = ANY (?::text[])""";
}
