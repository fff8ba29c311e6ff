package org.leadtocash.benchmarks.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.flow.extract.ExtractReport;
import org.leadtocash.core.flow.rule.FlowRules;

class FlowWorkloadTest {

    @Test
    void whatIsReadIsWhatWasWrittenAndBothWaysFindTheSame() {
        FlowWorkload workload = new FlowWorkload(10_000);
        ExtractReport report = FlowWorkload.reader().read("workload.csv", workload);
        Findings findings = FlowRules.standard().findings(report.flow());

        assertThat(report.links()).isEqualTo(workload.links()).isBetween(10_000L, 10_012L);
        assertThat(report.nodes()).isEqualTo(workload.links() / FlowWorkload.LINKS_OF_A_DEAL * 5L);
        assertThat(report.isComplete()).isTrue();
        assertThat(findings.size())
                .isEqualTo(workload.overDelivered())
                .isEqualTo(FlowByHand.over(new FlowWorkload(10_000)));
        assertThat(findings.stream().map(finding -> finding.code().value()).distinct())
                .containsExactly("flow.over-delivered");
    }
}
