package org.leadtocash.examples.starts;

import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocVersion;
import org.leadtocash.core.document.MainLineId;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Verdict;
import org.leadtocash.core.finding.Viewer;
import org.leadtocash.core.journey.Journeys;
import org.leadtocash.core.journey.OrderStages;
import org.leadtocash.core.journey.Roles;
import org.leadtocash.core.json.JsonText;
import org.leadtocash.core.stage.Decision;
import org.leadtocash.core.stage.StageMachine;
import org.leadtocash.core.stage.instance.Actor;
import org.leadtocash.core.stage.instance.Context;
import org.leadtocash.core.stage.instance.Instance;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.i18n.language.Messages;

/** Stage only: an order on the shipped journey, refused for every reason at once, then released. */
public final class StageOnly {
    private static final Instant NOW = Instant.parse("2023-01-16T09:00:00Z");
    private static final DocVersion VERSION =
            new DocVersion(DocRef.parse("ORDER:4711"), 1, ContentHash.of(new byte[] {1}));
    private static final String ENTERED = """
            {"soldTo": "C-100", "shipTo": "C-100", "billTo": "C-100", "payer": "C-100", "entity": "DE01",
             "currency": "EUR", "poNo": "PO-9", "poDate": "2023-01-16", "incoterm": "DAP", "paymentTerm": "N30",
             "lines": [{"row": "10", "facts": {"material": "OLED-55"}}]}
            """;

    private StageOnly() {}

    /** Submits an order and asks twice for its release, printing each answer. */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        StageModel flat = Journeys.model("order", "1.0.0").orElseThrow();
        StageMachine machine = StageMachine.of(flat);
        Facts entered = Facts.read("order.json", flat.facts(), JsonText.parse("order.json", ENTERED));
        Context seller =
                Context.at(NOW).by(Actor.of("ben", Roles.AR)).about(VERSION).with(entered);
        Instance draft = machine.start("order", VERSION.document(), MainLineId.of("ML-1"), seller)
                .next();

        Instance submitted = said(out, "submit", draft, machine.decide(draft, OrderStages.SUBMIT, seller));
        Instance refused = said(out, "release", submitted, machine.decide(submitted, OrderStages.RELEASE, seller));

        Context clerk = Context.at(NOW)
                .by(Actor.of("anna", Roles.OM))
                .about(VERSION)
                .with(entered.with("confirmedDate", LocalDate.of(2023, 2, 1)))
                .with(Verdict.of("credit", VERSION, NOW.plusSeconds(3600), Findings.none()))
                .with(Verdict.of("compliance", VERSION, NOW.plusSeconds(3600), Findings.none()));
        Instance released = said(out, "release", refused, machine.decide(refused, OrderStages.RELEASE, clerk));
        out.println(released.document() + " is " + released.stage() + " after " + released.seq() + " steps");
    }

    /** Says what became of an event; the instance as it is afterwards. */
    private static Instance said(PrintStream out, String event, Instance before, Decision decision) {
        return decision.fold(
                accepted -> {
                    out.println(event + ": now " + accepted.next().stage());
                    return accepted.next();
                },
                refused -> {
                    out.println(event + ": stays " + before.stage());
                    String reasons = Messages.standard(Locale.ENGLISH).say(refused.findings(), Viewer.ofAll("ben"));
                    reasons.lines().forEach(out::println);
                    return before;
                });
    }
}
