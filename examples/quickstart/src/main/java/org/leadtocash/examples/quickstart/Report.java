package org.leadtocash.examples.quickstart;

import static org.leadtocash.core.finding.ParamType.COUNT;
import static org.leadtocash.core.finding.ParamType.MONEY;
import static org.leadtocash.core.finding.ParamType.REFERENCE;
import static org.leadtocash.core.finding.ParamType.TEXT;
import static org.leadtocash.examples.quickstart.Words.blank;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.leadtocash.core.credit.CreditDecision;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.finding.Clearance;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Sensitivity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.finding.Verdict;
import org.leadtocash.core.finding.Viewer;
import org.leadtocash.core.flow.MainLine;
import org.leadtocash.core.flow.balance.Progress;
import org.leadtocash.core.flow.balance.Standing;
import org.leadtocash.core.receivable.allocation.PaymentAllocation;
import org.leadtocash.core.stage.Accepted;
import org.leadtocash.core.stage.Refused;
import org.leadtocash.i18n.language.Messages;
import org.leadtocash.pricing.document.PricedDocument;

/** What happened, in the reader's language: the account responsible, who may read credit but neither cost nor margin. */
final class Report {
    private static final Viewer READER = Viewer.of("account responsible", Sensitivity.CREDIT);
    private static final String INDENT = "            ";

    private final Words words;
    private final Messages messages;
    private final PriceTable prices;
    private final StringBuilder out = new StringBuilder();

    Report(Locale language) {
        this.words = new Words(language);
        this.messages = words.messages();
        this.prices = new PriceTable(words);
    }

    /** Whether the deal reached its end. */
    static boolean wentThrough(List<Moment> moments) {
        return !moments.isEmpty() && moments.get(moments.size() - 1).said() instanceof MainLine;
    }

    String text(List<Moment> moments) {
        out.append(words.say("title")).append("\n");
        for (int i = 0; i < moments.size(); i++) {
            Moment moment = moments.get(i);
            boolean goesOn = i > 0 && continues(moments.get(i - 1), moment);
            if (!goesOn) {
                heading(moment);
            }
            say(moment, goesOn);
        }
        out.append("\n")
                .append(words.say(wentThrough(moments) ? "closed" : "stopped"))
                .append('\n');
        return out.toString();
    }

    /** A step of the same document on the same day goes on the same line. */
    private static boolean continues(Moment before, Moment moment) {
        return before.said() instanceof Accepted earlier
                && earlier.findings().isEmpty()
                && moment.said() instanceof Accepted
                && before.document().equals(moment.document())
                && before.day().equals(moment.day());
    }

    private void heading(Moment moment) {
        out.append("\n")
                .append(messages.formats().date(moment.day()))
                .append("  ")
                .append(messages.say(Subject.of(moment.document())));
    }

    private void say(Moment moment, boolean goesOn) {
        Object said = moment.said();
        if (said instanceof Accepted accepted) {
            out.append(goesOn ? " → " : ": ").append(messages.word("stage", Journal.outermost(accepted.next())));
            reasons(accepted.findings());
        } else if (said instanceof Refused refused) {
            out.append(": ").append(words.say("refused", blank("count", COUNT, (long)
                    refused.findings().size())));
            reasons(refused.findings());
        } else if (said instanceof PricedDocument priced) {
            boolean quoted = priced.document().type().equals(DocType.QUOTE);
            out.append(": ").append(words.say("prices")).append(prices.text(priced.view(READER), quoted, INDENT));
            reasons(priced.findings());
        } else if (said instanceof CreditDecision credit) {
            verdict(moment.what(), credit.findings());
        } else if (said instanceof Verdict verdict) {
            verdict(moment.what(), verdict.findings());
        } else if (said instanceof Clearance clearance) {
            out.append(": ")
                    .append(words.say(
                            "approved",
                            blank("by", REFERENCE, clearance.by()),
                            blank("code", REFERENCE, clearance.code().value())));
        } else if (said instanceof PaymentAllocation allocation) {
            allocation
                    .lines()
                    .forEach(line -> out.append("\n")
                            .append(INDENT)
                            .append(words.say(
                                    "settles",
                                    blank("amount", MONEY, line.amount().toBigMoney()),
                                    blank("item", REFERENCE, line.item().toString()))));
        } else if (said instanceof Standing standing) {
            out.append(": ")
                    .append(words.say(
                            "standing",
                            blank("delivery", TEXT, progress(standing.delivery())),
                            blank("billing", TEXT, progress(standing.billing())),
                            blank("payment", TEXT, progress(standing.payment()))));
        } else if (said instanceof MainLine line) {
            out.append(": ").append(words.say("thread"));
            line.links()
                    .forEach(link -> out.append("\n")
                            .append(INDENT)
                            .append(words.say("link", blank("link", TEXT, link.toString()))));
        }
    }

    private String progress(Optional<Progress> progress) {
        return messages.word("progress", progress.map(Enum::name).orElse("NONE"));
    }

    /** An engine's verdict in a word; its reasons are said by the decision that it was handed to. */
    private void verdict(String engine, Findings findings) {
        String heaviest = findings.worst()
                .map(worst -> messages.word("severity", worst.name()))
                .orElseGet(() -> words.say("passed"));
        out.append(": ").append(messages.word("engine", engine)).append(", ").append(heaviest);
    }

    private void reasons(Findings findings) {
        if (!findings.isEmpty()) {
            messages.say(findings, READER)
                    .lines()
                    .forEach(line -> out.append("\n").append(INDENT).append(line));
        }
    }
}
