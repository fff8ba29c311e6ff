package org.leadtocash.examples.starts;

import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
import org.leadtocash.core.stage.Accepted;
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
    private static final DocVersion ORDER =
            new DocVersion(DocRef.parse("ORDER:4711"), 1, ContentHash.of(new byte[] {1}));
    private static final String ENTERED = """
        {"soldTo": "C-100", "shipTo": "C-100", "billTo": "C-100", "payer": "C-100", "entity": "DE01",
         "currency": "EUR", "poNo": "PO-9", "poDate": "2023-01-16", "incoterm": "DAP", "paymentTerm": "N30",
         "dealClass": "RUN_RATE", "netTotal": {"amount": "48000.00", "currency": "EUR"}, "account.trade": "CLEAR",
         "lines": [{"row": "10", "facts": {"material": "OLED-55", "quantity": {"amount": "40", "unit": "C62"}}}]}
        """;

    private static final Verdict FLOW = Verdict.of("flow", ORDER, NOW.plusSeconds(3600), Findings.none());
    private static final Verdict CREDIT = Verdict.of("credit", ORDER, NOW.plusSeconds(3600), Findings.none());
    private static final Verdict LAW = Verdict.of("compliance", ORDER, NOW.plusSeconds(3600), Findings.none());

    private StageOnly() {}

    /** Submits an order and asks twice for its release, printing each answer. */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        StageModel orders = Journeys.order();
        StageMachine machine = Journeys.machine(Journeys.placeholders());
        Facts entered = Facts.read("order.json", orders.facts(), JsonText.parse("order.json", ENTERED));
        Context sale = Context.at(NOW).about(ORDER).with(entered).with(FLOW);
        Context seller = sale.by(Actor.of("ben", Roles.AR));
        Accepted draft = machine.start("order", ORDER.document(), MainLineId.of("ML-1"), seller);
        Instance checking =
                machine.decide(draft.next(), OrderStages.SUBMIT, seller).fold(Accepted::next, refused -> draft.next());
        out.println("submit: now " + orders.around(checking.stage()).get(0));

        Facts confirmed = entered.with("confirmedDate", LocalDate.of(2023, 2, 1));
        Context clerk = sale.by(Actor.of("anna", Roles.OM)).with(confirmed).with(CREDIT);
        Messages messages = Messages.standard(Locale.ENGLISH);
        for (Context asking : List.of(seller, clerk.with(LAW))) {
            Decision decision = machine.decide(checking, OrderStages.RELEASE, asking);
            String answer = decision.fold(
                    accepted -> "release: now " + accepted.next().stage(),
                    refused -> messages.say(refused.findings(), Viewer.ofAll("ben")));
            out.println(answer);
        }
    }
}
