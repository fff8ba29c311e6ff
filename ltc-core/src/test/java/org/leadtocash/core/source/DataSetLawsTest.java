package org.leadtocash.core.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.leadtocash.core.document.ContentHash;

/** The one order in which a decision names the data it used. */
class DataSetLawsTest {

    @Property(seed = "20240601", tries = 500)
    void orderAgreesWithEqualityAndTurnsWithItsSides(@ForAll("dataSets") DataSet a, @ForAll("dataSets") DataSet b) {
        assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
    }

    @Property(seed = "20240601", tries = 300)
    void theOrderInWhichTheyWereUsedDoesNotShow(@ForAll @Size(max = 6) List<@From("dataSets") DataSet> used) {
        List<DataSet> turned = new ArrayList<>(used);
        Collections.reverse(turned);

        assertThat(new TreeSet<>(turned)).containsExactlyElementsOf(new TreeSet<>(used));
    }

    @Example
    void idThenVersionThenContentThenDay() {
        DataSet first = dataSet("a", "2", "x", 9);
        List<DataSet> ordered =
                List.of(first, dataSet("b", "1", "x", 9), dataSet("b", "1", "x", 10), dataSet("b", "2", "x", 1));

        List<DataSet> shuffled = new ArrayList<>(ordered);
        Collections.reverse(shuffled);
        assertThat(new TreeSet<>(shuffled)).containsExactlyElementsOf(ordered);
        assertThat(first).hasToString("a@2");
    }

    private static DataSet dataSet(String id, String version, String content, int day) {
        return new DataSet(
                id,
                version,
                ContentHash.of(content.getBytes(StandardCharsets.UTF_8)),
                LocalDate.of(2023, 1, 1).plusDays(day));
    }

    /** So few values that two sets often differ in one part alone. */
    @Provide
    Arbitrary<DataSet> dataSets() {
        return Combinators.combine(
                        Arbitraries.of("book", "policy"),
                        Arbitraries.of("1", "2"),
                        Arbitraries.of("x", "y"),
                        Arbitraries.of(0, 1))
                .as(DataSetLawsTest::dataSet);
    }
}
