package org.leadtocash.jdbc.credit;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.leadtocash.core.credit.account.AccountJson;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.credit.account.CreditHierarchy;
import org.leadtocash.core.json.CanonicalJson;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.JsonCodec;

/** Values as the tables keep them. Terms are read again and again, so the last reading of each account is remembered. */
final class Texts {
    private static final JsonCodec<List<CreditHierarchy.Step>> STEPS = Codecs.list(AccountJson.STEP);

    private final Map<String, Terms> read = new ConcurrentHashMap<>();

    /** What an account's row says of it, and the texts it was read from. */
    record Terms(String termsText, String pathText, CreditAccount terms, List<CreditHierarchy.Step> path) {}

    static <T> String write(JsonCodec<T> codec, T value) {
        return CanonicalJson.write(codec.write(value));
    }

    static String path(List<CreditHierarchy.Step> steps) {
        return write(STEPS, steps);
    }

    Terms terms(String account, String termsText, String pathText) {
        Terms before = read.get(account);
        if (before != null
                && before.termsText().equals(termsText)
                && before.pathText().equals(pathText)) {
            return before;
        }
        Terms now = new Terms(
                termsText,
                pathText,
                AccountJson.ACCOUNT.parse("terms of " + account, termsText),
                STEPS.parse("path of " + account, pathText));
        read.put(account, now);
        return now;
    }
}
