package org.leadtocash.testkit.core;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.organisation.Delegation;
import org.leadtocash.core.organisation.LegalEntity;
import org.leadtocash.core.organisation.OrgUnit;
import org.leadtocash.core.organisation.Organisation;
import org.leadtocash.core.organisation.OrganisationBuilder;
import org.leadtocash.core.organisation.Post;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.time.Validity;

/** The laws hold for a sound group, which this class runs as an adopter would, and each is broken by its defect. */
class OrganisationLawsTest implements OrganisationLaws {
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final Role SELLS = Role.of("account-responsible");
    private static final Role TRUSTS = Role.of("credit-controller");

    private static OrganisationBuilder sound() {
        return Organisation.builder("ours")
                .asOf(DAY)
                .entity(LegalEntity.of("DE01", "Display GmbH", "DE", CurrencyUnit.EUR))
                .unit(OrgUnit.of("LYON", "Sales office Lyon", "DE01"))
                .post(Post.of("P1", "LYON").withRole(SELLS).withHolder("ann"))
                .post(Post.of("P2", "LYON").withRole(TRUSTS).withHolder(Validity.until(DAY.plusDays(100)), "bob"))
                .post(Post.of("P3", "LYON").withRole(TRUSTS).withHolder(Validity.since(DAY.plusDays(100)), "eve"));
    }

    @Override
    public Organisation organisation() {
        return sound().build();
    }

    @Override
    public Set<Role> requiredRoles() {
        return Set.of(SELLS, TRUSTS);
    }

    @Override
    public List<Set<Role>> rolesApart() {
        return List.of(Set.of(SELLS, TRUSTS));
    }

    /** The laws for another group. */
    private record Planted(Organisation organisation) implements OrganisationLaws {
        @Override
        public Set<Role> requiredRoles() {
            return Set.of(SELLS, TRUSTS);
        }

        @Override
        public List<Set<Role>> rolesApart() {
            return List.of(Set.of(SELLS, TRUSTS));
        }
    }

    @Example
    void aDayOnWhichNobodyCanActIsCaught() {
        Organisation group = sound().unit(
                        OrgUnit.of("NICE", "Sales office Nice", "DE01").withValidity(Validity.since(DAY.plusDays(50))))
                .build();
        Planted planted = new Planted(group);
        assertThatThrownBy(planted::somebodyCanAlwaysAct)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("from 2024-02-20 nobody is account-responsible for UNIT:NICE")
                .hasMessageContaining("from 2024-02-20 nobody is credit-controller for UNIT:NICE")
                .hasMessageNotContaining("LYON");
        assertThatCode(planted::nobodyHasRolesThatStayApart).doesNotThrowAnyException();
    }

    @Example
    void aPostThatFallsVacantIsCaughtOnItsDay() {
        Organisation group = Organisation.builder("ours")
                .asOf(DAY)
                .entity(LegalEntity.of("DE01", "Display GmbH", "DE", CurrencyUnit.EUR))
                .unit(OrgUnit.of("LYON", "Sales office Lyon", "DE01"))
                .post(Post.of("P1", "LYON")
                        .withRole(SELLS)
                        .withRole(TRUSTS)
                        .withHolder(Validity.until(DAY.plusDays(7)), "ann"))
                .build();
        assertThatThrownBy(new Planted(group)::somebodyCanAlwaysAct)
                .hasMessageContaining("from 2024-01-08 nobody is")
                .hasMessageNotContaining("from 2024-01-01");
    }

    @Example
    void rolesThatMeetThroughADelegationAreCaught() {
        Organisation group = sound().delegation(
                        Delegation.of("bob", "ann", Validity.of(DAY.plusDays(10), DAY.plusDays(20))))
                .build();
        Planted planted = new Planted(group);
        assertThatThrownBy(planted::nobodyHasRolesThatStayApart)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("broken 1 time:")
                .hasMessageContaining("from 2024-01-11 ann is more than one of [account-responsible, credit-controller]"
                        + " for UNIT:LYON");
        assertThatCode(planted::somebodyCanAlwaysAct).doesNotThrowAnyException();
    }

    @Example
    void daysOutsideThePeriodAreNotLookedAt() {
        Organisation group = sound().delegation(Delegation.of("eve", "ann", Validity.since(DAY.plusYears(2))))
                .build();
        assertThatCode(new Planted(group)::nobodyHasRolesThatStayApart).doesNotThrowAnyException();
    }

    @Property(seed = "20240601", tries = 100)
    @Domain(LtcDomain.class)
    void theLawsThatAskForNothingHoldForEveryOrganisation(@ForAll Organisation group) {
        OrganisationLaws laws = () -> group;
        laws.nobodyBorrowsWhatTheLenderLacks();
        laws.everyUnitLeadsToAGroupWithACurrency();
        laws.neitherWritingNorOrderChangesIt();
    }
}
