package org.leadtocash.testkit.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.leadtocash.i18n.identifier.IdentifierScheme;
import org.leadtocash.i18n.identifier.Identifiers;

/** The laws hold for the shipped schemes, which this class runs as an adopter would, and a planted defect is caught. */
class IdentifierSchemeLawsTest implements IdentifierSchemeLaws {

    @Override
    public List<IdentifierScheme> schemes() {
        return List.copyOf(Identifiers.schemes());
    }

    @Override
    public int samples() {
        return 20;
    }

    /** Customer numbers whose check misses a swap of 0 and 9, as Luhn's does, and which promise to see it. */
    private record Planted() implements IdentifierSchemeLaws {
        @Override
        public List<IdentifierScheme> schemes() {
            return IdentifierScheme.read("planted.json", new StringReader("""
                    {"schema": "identifier-schemes/1.0", "schemes": [{"code": "OURS", "kind": "CUSTOMER",
                     "name": "customer number", "forms": [{"mask": "C#{8}", "checks": [{"by": "luhn"}],
                     "sees": "DIGITS_AND_SWAPS"}], "cite": [{"instrument": "house rules", "basis": "FROM_MEMORY"}]}]}"""));
        }
    }

    @Example
    void aPromiseThatIsNotKeptIsCaught() {
        new Planted().whatIsMadeIsReadAndWhatIsShownReadsTheSame();
        assertThatThrownBy(new Planted()::everyPromisedSlipIsSeen)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("every promised slip is seen is broken")
                .hasMessageContaining("SWAPPED_DIGITS");
    }

    @Property(seed = "20261125", tries = 300)
    void whatIsTypedIsReadOfEveryScheme(@ForAll("anyScheme") IdentifierScheme scheme, @ForAll long seed) {
        String typed = IdentifierArbitraries.typed(scheme)
                .generator(100)
                .next(new java.util.Random(seed))
                .value();
        assertThat(Identifiers.parse(scheme, typed).isValid())
                .as("%s %s", scheme, typed)
                .isTrue();
    }

    @Property(seed = "20261125", tries = 300)
    void junkIsAnswered(@ForAll("anyScheme") IdentifierScheme scheme, @ForAll("junk") String junk) {
        assertThat(Identifiers.parse(scheme, junk)).isNotNull();
    }

    @Provide
    Arbitrary<IdentifierScheme> anyScheme() {
        return IdentifierArbitraries.schemes();
    }

    @Provide
    Arbitrary<String> junk() {
        return IdentifierArbitraries.junk();
    }
}
