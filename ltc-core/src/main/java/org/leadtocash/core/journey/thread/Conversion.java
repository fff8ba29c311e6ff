package org.leadtocash.core.journey.thread;

import java.util.List;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.journey.LeadStages;
import org.leadtocash.core.journey.OpportunityStages;
import org.leadtocash.core.stage.JointDecision;
import org.leadtocash.core.stage.JointDecision.Step;
import org.leadtocash.core.stage.StageMachine;
import org.leadtocash.core.stage.instance.Context;
import org.leadtocash.core.stage.instance.Instance;

/** A document that becomes another: both steps are accepted, or neither document is touched. */
public final class Conversion {
    private Conversion() {}

    /**
     * A lead that becomes an opportunity: the lead is converted, and the opportunity begun and validated.
     *
     * @param lead a qualified one
     * @param convert who converts it, and what is known of it
     * @param opportunity the number of the new one
     * @param validate who validates it, and what is known of it
     * @return the decision on the lead, then on the opportunity
     */
    public static JointDecision lead(
            StageMachine machine, Instance lead, Context convert, DocRef opportunity, Context validate) {
        Instance begun = machine.start("opportunity", opportunity, lead.mainLine(), validate)
                .next();
        return machine.decideAll(List.of(
                new Step(lead, LeadStages.CONVERT, convert), new Step(begun, OpportunityStages.VALIDATE, validate)));
    }
}
