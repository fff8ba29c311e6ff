package org.leadtocash.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(TimeGenerators.class)
class ValidityLawsTest {

    @Property(seed = "20240601", tries = 300)
    void theIntersectionHoldsWhereBothHold(@ForAll Validity a, @ForAll Validity b, @ForAll LocalDate day) {
        boolean both = a.intersection(b).filter(days -> days.contains(day)).isPresent();

        assertThat(both).isEqualTo(a.contains(day) && b.contains(day));
    }

    @Property(seed = "20240601", tries = 300)
    void whatIsLeftHoldsWhereOnlyTheFirstHolds(@ForAll Validity a, @ForAll Validity b, @ForAll LocalDate day) {
        long left = a.minus(b).stream().filter(days -> days.contains(day)).count();

        assertThat(left).isEqualTo(a.contains(day) && !b.contains(day) ? 1 : 0);
    }

    @Property(seed = "20240601", tries = 300)
    void twoValiditiesOverlapOrAbutOrHaveAGapAndNeverTwoOfThese(@ForAll Validity a, @ForAll Validity b) {
        List<Boolean> ways = List.of(a.overlaps(b), a.abuts(b), a.gap(b).isPresent());

        assertThat(ways).containsOnlyOnce(true);
    }

    @Property(seed = "20240601", tries = 300)
    void aGapJoinsWhatItSeparates(@ForAll Validity a, @ForAll Validity b) {
        a.gap(b).ifPresent(gap -> {
            assertThat(gap.abuts(a) && gap.abuts(b)).isTrue();
            assertThat(a.union(gap).flatMap(days -> days.union(b))).contains(a.hull(b));
        });
    }

    @Property(seed = "20240601", tries = 300)
    void intersectionAndUnionDoNotCareAboutOrder(@ForAll Validity a, @ForAll Validity b) {
        assertThat(a.intersection(b)).isEqualTo(b.intersection(a));
        assertThat(a.union(b)).isEqualTo(b.union(a));
        assertThat(a.gap(b)).isEqualTo(b.gap(a));
    }

    @Property(seed = "20240601", tries = 300)
    void intersectionIsAssociative(@ForAll Validity a, @ForAll Validity b, @ForAll Validity c) {
        Optional<Validity> left = a.intersection(b).flatMap(c::intersection);

        assertThat(left).isEqualTo(b.intersection(c).flatMap(a::intersection));
    }

    @Property(seed = "20240601", tries = 300)
    void parseReadsBackWhatToStringWrote(@ForAll Validity validity) {
        assertThat(Validity.parse(validity.toString())).isEqualTo(validity);
    }

    @Property(seed = "20240601", tries = 300)
    void theInclusiveFormReadsBackTheLastDay(@ForAll Validity validity) {
        LocalDate first = validity.from().orElse(LocalDate.of(1, 1, 1));
        LocalDate last = validity.lastDay().orElse(LocalDate.of(9999, 12, 31));

        assertThat(Validity.ofInclusive(first, last)).isEqualTo(validity);
    }
}
