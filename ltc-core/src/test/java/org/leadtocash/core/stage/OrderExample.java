package org.leadtocash.core.stage;

import static org.leadtocash.core.expression.Expression.param;
import static org.leadtocash.core.expression.Expression.path;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.document.DocVersion;
import org.leadtocash.core.document.MainLineId;
import org.leadtocash.core.fact.FactKind;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.FactType;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.fact.Parameters;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Verdict;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.stage.guard.Guards;
import org.leadtocash.core.stage.instance.Actor;
import org.leadtocash.core.stage.instance.Context;
import org.leadtocash.core.stage.instance.Instance;
import org.leadtocash.core.stage.model.Effect;
import org.leadtocash.core.stage.model.Event;
import org.leadtocash.core.stage.model.Requirement;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.State;
import org.leadtocash.core.stage.model.Transition;
import org.leadtocash.core.stage.model.TransitionBuilder;

/** A small order and a small quote that the tests of this package share. */
final class OrderExample {
    static final Role OM = Role.of("OM");
    static final Role AR = Role.of("AR");
    static final Role DD = Role.of("DD");

    static final Instant NOW = Instant.parse("2023-01-16T09:00:00Z");
    static final Actor CLERK = Actor.of("anna", OM);
    static final Actor SELLER = Actor.of("ben", AR);
    static final DocRef ORDER = DocRef.of(DocType.ORDER, "4711");
    static final DocVersion VERSION = new DocVersion(ORDER, 3, ContentHash.of(new byte[] {3}));
    static final MainLineId LINE = MainLineId.of("ML-1");

    static final FactSchema FACTS = FactSchema.of(
            FactType.of("poNo", FactKind.TEXT),
            FactType.of("confirmedDate", FactKind.DATE),
            FactType.of("lines/*/quantity", FactKind.INTEGER));

    /** An order: drafted, checked, released; held, cancelled, opened again. */
    static TransitionBuilder order() {
        return StageModel.of("order", "1.0.0", DocType.ORDER)
                .facts(FACTS)
                .roles(OM, AR)
                .reasons("cancel", "CUSTOMER.CHANGED_MIND", "CUSTOMER.INSOLVENT", "OURS.NO_STOCK")
                .state("DRAFT", stage -> stage.initial().exitRequires("lines"))
                .state("CHECKING", stage -> stage.entryRequires("poNo"))
                .state("ON_HOLD", State.Builder::waiting)
                .state("RELEASED", State.Builder::done)
                .state("CANCELLED", State.Builder::lost)
                .on("submit")
                .from("DRAFT")
                .to("CHECKING")
                .roles(AR, OM)
                .on("release")
                .from("CHECKING")
                .to("RELEASED")
                .roles(OM)
                .notActorOf("submit")
                .required("confirmedDate", "lines/*/quantity")
                .require(Requirement.verdict("credit"), Requirement.verdict("compliance"))
                .effect(new Effect.Post("credit"), new Effect.CreateDocument(DocType.DELIVERY))
                .on("hold")
                .fromAny()
                .to("ON_HOLD")
                .kind(Transition.Kind.HOLD)
                .on("resume")
                .from("ON_HOLD")
                .kind(Transition.Kind.RESUME)
                .on("cancel")
                .fromAny()
                .to("CANCELLED")
                .kind(Transition.Kind.CANCEL)
                .reason("cancel")
                .clears("confirmedDate")
                .on("reopen")
                .from("CANCELLED")
                .to("DRAFT")
                .kind(Transition.Kind.REOPEN)
                .reason("cancel")
                .within(Duration.ofDays(30));
    }

    static final StageModel MODEL = order().build();
    static final StageMachine MACHINE = StageMachine.of(MODEL);

    static final FactSchema QUOTE_FACTS = FactSchema.of(FactType.of("discountPct", FactKind.PERCENT));
    static final FactSchema QUOTE_PARAMETERS = FactSchema.of(FactType.of("autoApproveMax", FactKind.PERCENT));

    /** The quote of the unknown discount: above the threshold somebody approves, below nobody needs to. */
    static final StageModel QUOTE = StageModel.of("quote", "1.0.0", DocType.QUOTE)
            .facts(QUOTE_FACTS)
            .parameters(QUOTE_PARAMETERS)
            .roles(AR, DD)
            .state("PRICED", State.Builder::initial)
            .state("IN_APPROVAL", stage -> stage.order(2))
            .state("APPROVED", State.Builder::done)
            .on("submit")
            .from("PRICED")
            .to("IN_APPROVAL")
            .when(path("discountPct").gt(param("autoApproveMax")))
            .on("submit", "submitAuto")
            .from("PRICED")
            .to("APPROVED")
            .on("approve")
            .from("IN_APPROVAL")
            .to("APPROVED")
            .roles(DD)
            .build();

    static final StageMachine QUOTES = StageMachine.of(
            List.of(QUOTE),
            Guards.standard(),
            Parameters.of(
                    "bands",
                    "1",
                    LocalDate.of(2023, 1, 1),
                    Facts.builder(QUOTE_PARAMETERS)
                            .with("autoApproveMax", BigDecimal.TEN)
                            .build()));

    private OrderExample() {}

    static Facts complete() {
        return Facts.builder(FACTS)
                .with("poNo", "PO-9")
                .with("confirmedDate", LocalDate.of(2023, 2, 1))
                .with("lines/10/quantity", 5)
                .build();
    }

    static Verdict verdict(String engine, Findings findings) {
        return Verdict.of(engine, VERSION, NOW.plusSeconds(3600), findings);
    }

    static Context clerk() {
        return Context.at(NOW).by(CLERK).about(VERSION);
    }

    static Instance draft() {
        return MACHINE.start("order", ORDER, LINE, Context.at(NOW).by(SELLER)).next();
    }

    static Instance checking() {
        return accepted(MACHINE.decide(
                        draft(), Event.of("submit"), Context.at(NOW).by(SELLER).with(complete())))
                .next();
    }

    static Accepted accepted(Decision decision) {
        return decision.fold(accepted -> accepted, refused -> {
            throw new AssertionError("refused: " + refused.findings());
        });
    }

    static Refused refused(Decision decision) {
        return decision.fold(
                accepted -> {
                    throw new AssertionError("accepted: " + accepted);
                },
                refused -> refused);
    }
}
