package org.leadtocash.i18n.tax;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.fact.FactKind;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.tax.TaxDecision;
import org.leadtocash.core.tax.TaxFacts;
import org.leadtocash.core.tax.TaxParty;
import org.leadtocash.core.tax.TaxQuestion;
import org.leadtocash.core.tax.TaxRegistration;
import org.leadtocash.core.tax.TaxRegistration.Status;
import org.leadtocash.core.time.Validity;

/** A line of the table of cases: the question in words, and what the law makes of it. */
record WrittenCase(String words, String expected, String said, String article) {
    private static final Subject LINE = Subject.parse("document:INVOICE:1#lines/10");
    private static final Map<String, TaxParty.Kind> KINDS = Map.of(
            "B", TaxParty.Kind.BUSINESS,
            "C", TaxParty.Kind.CONSUMER,
            "G", TaxParty.Kind.GOVERNMENT,
            "U", TaxParty.Kind.UNKNOWN);

    static WrittenCase parse(String line) {
        String[] halves = line.split(" => ", 2);
        String[] parts = halves[1].split("\\|", 3);
        return new WrittenCase(halves[0].trim(), parts[0].trim(), parts[1].trim(), parts[2].trim());
    }

    TaxQuestion question() {
        TaxQuestion.Builder question = TaxQuestion.about(LINE);
        for (String word : words.split(" +")) {
            take(question, word);
        }
        return question.build();
    }

    private static void take(TaxQuestion.Builder question, String word) {
        if (word.equals("goods") || word.equals("services")) {
            question.supply(word.equals("goods") ? TaxQuestion.Supply.GOODS : TaxQuestion.Supply.SERVICES);
        } else if (word.matches("[A-Z]{2}>[A-Z]{2}")) {
            question.shipped(word.substring(0, 2), word.substring(3));
        } else if (word.matches("\\d{4}-\\d{2}-\\d{2}")) {
            question.taxPoint(LocalDate.parse(word));
        } else if (word.startsWith("s=")) {
            question.seller(party(TaxParty.Kind.BUSINESS, word.substring(2)));
        } else if (word.startsWith("b=")) {
            question.buyer(party(KINDS.get(word.substring(2, 3)), word.substring(4)));
        } else if (word.contains("=")) {
            String path = word.substring(0, word.indexOf('='));
            question.with(path, value(path, word.substring(path.length() + 1)));
        } else if (Arrays.stream(TaxQuestion.Proof.values())
                .anyMatch(proof -> proof.name().equals(word))) {
            question.transportProof(TaxQuestion.Proof.valueOf(word));
        } else {
            question.taxClass(word);
        }
    }

    private static TaxParty party(TaxParty.Kind kind, String text) {
        String[] words = text.split("\\+");
        List<TaxRegistration> registrations = new ArrayList<>();
        for (int i = 1; i < words.length; i++) {
            Status status = words[i].endsWith("?")
                    ? Status.WELL_FORMED
                    : words[i].endsWith("!") ? Status.INVALID : Status.CONFIRMED;
            String country = words[i].substring(0, 2);
            registrations.add(new TaxRegistration(country, country + "1", status, Validity.always()));
        }
        return new TaxParty(words[0], kind, registrations);
    }

    private static Object value(String path, String text) {
        FactKind kind = TaxFacts.schema().type(path).orElseThrow().kind();
        if (kind == FactKind.MONEY) {
            int code = text.length() - 3;
            return BigMoney.of(CurrencyUnit.of(text.substring(code)), new BigDecimal(text.substring(0, code)));
        }
        if (kind == FactKind.BOOLEAN) {
            return Boolean.valueOf(text);
        }
        return kind.parse(text).orElseThrow();
    }

    /** A decision in the words of the table. */
    static String told(TaxDecision decision) {
        if (!decision.decided()) {
            return "UNDECIDED";
        }
        return decision.category().orElseThrow() + " "
                + decision.ratePercent()
                        .map(rate -> rate.signum() == 0
                                ? "0"
                                : rate.stripTrailingZeros().toPlainString())
                        .orElse("-")
                + " " + decision.liable() + " " + decision.jurisdiction() + " "
                + (decision.exemptionCode().isEmpty() ? "-" : decision.exemptionCode());
    }

    /** What is said of a decision in the words of the table. */
    static String said(TaxDecision decision) {
        return String.join(
                " ",
                decision.findings().stream()
                        .filter(finding -> finding.severity().compareTo(Severity.WARN) >= 0)
                        .map(finding -> finding.code().value().equals("tax.fact-missing")
                                ? finding.param("fact")
                                        .orElseThrow()
                                        .value()
                                        .orElseThrow()
                                        .toString()
                                : finding.code()
                                        .value()
                                        .substring(finding.code().value().indexOf('.') + 1))
                        .sorted()
                        .distinct()
                        .toList());
    }

    @Override
    public String toString() {
        return words + " => " + expected;
    }
}
