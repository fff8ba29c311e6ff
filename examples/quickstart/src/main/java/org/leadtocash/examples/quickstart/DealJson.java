package org.leadtocash.examples.quickstart;

import java.util.List;
import org.leadtocash.core.credit.CreditJson;
import org.leadtocash.core.flow.FlowJson;
import org.leadtocash.core.flow.balance.BalanceJson;
import org.leadtocash.core.json.CanonicalJson;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.json.JsonObject;
import org.leadtocash.core.json.LtcJson;
import org.leadtocash.core.receivable.ReceivableJson;
import org.leadtocash.core.receivable.allocation.AllocationJson;
import org.leadtocash.core.stage.Decision;
import org.leadtocash.core.stage.StageJson;
import org.leadtocash.pricing.document.PricingJson;

/** Every decision as one line of canonical JSON. */
final class DealJson {
    private final LtcJson json = LtcJson.standard()
            .with(StageJson.formats())
            .with(CreditJson.formats())
            .with(FlowJson.formats())
            .with(BalanceJson.formats())
            .with(ReceivableJson.formats())
            .with(AllocationJson.formats())
            .with(PricingJson.formats());

    String text(List<Moment> moments) {
        StringBuilder out = new StringBuilder();
        for (Moment moment : moments) {
            JsonObject line = JsonObject.of("day", Json.of(moment.day().toString()))
                    .with("document", Json.of(moment.document().toString()))
                    .with("what", Json.of(moment.what()))
                    .with("said", said(moment.said()));
            out.append(CanonicalJson.write(line)).append('\n');
        }
        return out.toString();
    }

    private Json said(Object said) {
        return said instanceof Decision decision ? StageJson.DECISION.write(decision) : json.tree(said);
    }
}
