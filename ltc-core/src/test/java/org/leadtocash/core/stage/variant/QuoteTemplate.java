package org.leadtocash.core.stage.variant;

import static org.leadtocash.core.expression.Expression.param;
import static org.leadtocash.core.expression.Expression.path;

import java.math.BigDecimal;
import java.time.Duration;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.fact.FactKind;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.FactType;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.stage.gate.Band;
import org.leadtocash.core.stage.gate.Quorum;
import org.leadtocash.core.stage.gate.Watch;
import org.leadtocash.core.stage.model.Lock;
import org.leadtocash.core.stage.model.Requirement;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.State;
import org.leadtocash.core.stage.model.Transition;
import org.leadtocash.core.stage.model.TransitionBuilder;

/** A template of a quote with a lock of each kind, which the tests of this package share. */
final class QuoteTemplate {
    static final Role AR = Role.of("AR");
    static final Role DD = Role.of("DD");
    static final Role CMP = Role.of("CMP");

    static final StageModel MODEL = template().build();

    private QuoteTemplate() {}

    static TransitionBuilder template() {
        return StageModel.of("quote", "1.0.0", DocType.QUOTE)
                .facts(FactSchema.of(
                        FactType.of("account", FactKind.TEXT),
                        FactType.of("incoterm", FactKind.TEXT),
                        FactType.of("poNo", FactKind.TEXT),
                        FactType.of("discountPct", FactKind.PERCENT)))
                .parameters(FactSchema.of(FactType.of("autoApproveMax", FactKind.PERCENT)))
                .roles(AR, DD, CMP)
                .reasons("decline", "PRICE", "DELIVERY")
                .gate(
                        "PRICE",
                        gate -> gate.owner(DD)
                                .band(Band.of(DD))
                                .validFor(Duration.ofDays(30))
                                .watch(new Watch("discountPct", BigDecimal.TEN))
                                .requestedBy("submit"))
                .gate("TRADE", gate -> gate.band(Band.of(CMP).with(Quorum.any())))
                .sla(
                        "approval",
                        "CN-SH",
                        sla -> sla.startsIn("IN_APPROVAL")
                                .stopsIn("APPROVED", "DRAFT")
                                .within(Duration.ofHours(8)))
                .lock("/gates/TRADE", Lock.FULL)
                .lock("/transitions/send", Lock.FULL)
                .lock("/transitions/send/effects", Lock.NONE)
                .lock("/gates/PRICE", Lock.TIGHTEN_ONLY)
                .lock("/states/*/exitRequired", Lock.TIGHTEN_ONLY)
                .lock("/slas", Lock.TIGHTEN_ONLY)
                .state("DRAFT", stage -> stage.initial().exitRequires("account", "incoterm"))
                .state("REVIEW", State.Builder::optional)
                .state("IN_APPROVAL", stage -> stage.phase("QUOTE"))
                .state("APPROVED", stage -> stage.phase("QUOTE"))
                .state("SENT", stage -> stage.exitRequires("poNo"))
                .state("ACCEPTED", State.Builder::done)
                .state("DECLINED", State.Builder::lost)
                .on("review")
                .from("DRAFT")
                .to("REVIEW")
                .on("submit")
                .from("DRAFT", "REVIEW")
                .to("IN_APPROVAL")
                .when(path("discountPct").gt(param("autoApproveMax")))
                .on("submit", "submitAuto")
                .from("DRAFT", "REVIEW")
                .to("APPROVED")
                .roles(AR, DD)
                .on("approve")
                .from("IN_APPROVAL")
                .to("APPROVED")
                .gate("PRICE")
                .roles(DD, AR)
                .notActorOf("submit")
                .on("send")
                .from("APPROVED")
                .to("SENT")
                .gate("TRADE")
                .require(Requirement.verdict("compliance"))
                .on("accept")
                .from("SENT")
                .to("ACCEPTED")
                .on("decline")
                .from("SENT")
                .to("DECLINED")
                .kind(Transition.Kind.LOSE)
                .reason("decline");
    }

    static OverlayBuilder eu() {
        return Overlay.of("eu", "1.0.0").over("quote").on("REGION", "EU");
    }
}
