package org.leadtocash.core.credit.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadtocash.core.credit.CreditFixtures.DAY;
import static org.leadtocash.core.credit.CreditFixtures.ORDER;
import static org.leadtocash.core.credit.CreditFixtures.eur;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadtocash.core.credit.exposure.Exposure;
import org.leadtocash.core.credit.exposure.ExposureCategory;
import org.leadtocash.core.credit.exposure.ExposureSnapshot;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.time.Validity;

class CreditHierarchyTest {
    private static final Validity ALWAYS = Validity.always();

    private static List<String> path(CreditHierarchy hierarchy, CreditAccountKey account, LocalDate day) {
        return hierarchy.path(account, day).stream()
                .map(step -> step.account() + (step.checked() ? "" : " counts"))
                .toList();
    }

    @Test
    void aPathGoesFromTheSegmentToTheWholeBusinessAndUp() {
        CreditHierarchy hierarchy = CreditHierarchy.of(
                List.of(HierarchyEdge.of("SHOP", "CHAIN", ALWAYS), HierarchyEdge.of("CHAIN", "GROUP", ALWAYS)));

        assertThat(path(hierarchy, CreditAccountKey.of("SHOP", "LED"), DAY))
                .containsExactly("SHOP/LED", "SHOP/MAIN", "CHAIN/LED", "CHAIN/MAIN", "GROUP/LED", "GROUP/MAIN");
        assertThat(path(hierarchy, CreditAccountKey.of("CHAIN"), DAY)).containsExactly("CHAIN/MAIN", "GROUP/MAIN");
    }

    @Test
    void twoWaysToOneParentCountOnce() {
        CreditHierarchy hierarchy = CreditHierarchy.of(List.of(
                HierarchyEdge.of("SHOP", "A", ALWAYS),
                new HierarchyEdge("SHOP", "B", ALWAYS, true, false),
                HierarchyEdge.of("A", "TOP", ALWAYS),
                HierarchyEdge.of("B", "TOP", ALWAYS)));
        CreditAccountKey shop = CreditAccountKey.of("SHOP");

        assertThat(path(hierarchy, shop, DAY)).containsExactly("SHOP/MAIN", "A/MAIN", "B/MAIN counts", "TOP/MAIN");
        ExposureSnapshot snapshot = ExposureSnapshot.rollUp(
                List.of(new Exposure(shop, ExposureCategory.OPEN_ORDER, ORDER, eur("10"))), hierarchy, DAY);
        assertThat(snapshot.of(CreditAccountKey.of("TOP")))
                .containsExactly(
                        new ExposureSnapshot.Sum(CreditAccountKey.of("TOP"), ExposureCategory.OPEN_ORDER, eur("10")));
    }

    @Test
    void aCheckedWayFoundLaterStillMakesTheParentChecked() {
        CreditHierarchy hierarchy = CreditHierarchy.of(List.of(
                new HierarchyEdge("SHOP", "TOP", ALWAYS, true, false),
                HierarchyEdge.of("SHOP", "Z", ALWAYS),
                HierarchyEdge.of("Z", "TOP", ALWAYS)));

        assertThat(path(hierarchy, CreditAccountKey.of("SHOP"), DAY))
                .containsExactly("SHOP/MAIN", "TOP/MAIN", "Z/MAIN");
    }

    @Test
    void edgesHoldOnTheirDaysOnly() {
        CreditHierarchy hierarchy = CreditHierarchy.of(List.of(
                HierarchyEdge.of("SHOP", "OLD", Validity.until(DAY)),
                HierarchyEdge.of("SHOP", "NEW", Validity.since(DAY))));
        CreditAccountKey shop = CreditAccountKey.of("SHOP");

        assertThat(path(hierarchy, shop, DAY.minusDays(1))).containsExactly("SHOP/MAIN", "OLD/MAIN");
        assertThat(path(hierarchy, shop, DAY)).containsExactly("SHOP/MAIN", "NEW/MAIN");
    }

    @Test
    void aPartyThatWouldAnswerForItselfIsRefusedWithItsDay() {
        List<HierarchyEdge> edges = List.of(
                HierarchyEdge.of("A", "B", ALWAYS),
                HierarchyEdge.of("B", "C", ALWAYS),
                HierarchyEdge.of("C", "A", Validity.since(DAY)));

        assertThatThrownBy(() -> CreditHierarchy.of(edges))
                .isInstanceOfSatisfying(
                        LoadException.class,
                        problem -> assertThat(problem.problems())
                                .extracting(
                                        finding -> finding.code() + " " + finding.subject() + " " + finding.params())
                                .containsExactly(
                                        "credit.hierarchy-cycle credit-party:A [day=2023-02-01]",
                                        "credit.hierarchy-cycle credit-party:B [day=2023-02-01]",
                                        "credit.hierarchy-cycle credit-party:C [day=2023-02-01]"));
    }

    @Test
    void edgesThatFollowEachOtherAreNoCycle() {
        CreditHierarchy hierarchy = CreditHierarchy.of(List.of(
                HierarchyEdge.of("A", "B", Validity.until(DAY)), HierarchyEdge.of("B", "A", Validity.since(DAY))));

        assertThat(hierarchy.edges()).hasSize(2);
    }
}
