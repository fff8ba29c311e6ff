package org.leadtocash.testkit.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.leadtocash.core.organisation.Delegation;
import org.leadtocash.core.organisation.DocumentScope;
import org.leadtocash.core.organisation.LegalEntity;
import org.leadtocash.core.organisation.OrgNode;
import org.leadtocash.core.organisation.OrgRef;
import org.leadtocash.core.organisation.OrgUnit;
import org.leadtocash.core.organisation.Organisation;
import org.leadtocash.core.organisation.OrganisationAt;
import org.leadtocash.core.organisation.Post;
import org.leadtocash.core.time.Dated;
import org.leadtocash.core.time.Validity;

/** The days of a period on which an organisation is another than the day before: between two of them nothing happens. */
final class OrganisationDays {
    private final Organisation organisation;
    private final Validity period;
    private final Set<LocalDate> days = new TreeSet<>();

    private OrganisationDays(Organisation organisation, Validity period) {
        this.organisation = organisation;
        this.period = period;
        if (period.contains(organisation.asOf())) {
            days.add(organisation.asOf());
        }
        add(period);
        for (LegalEntity entity : organisation.entities()) {
            add(entity.validity());
            addAll(entity.currencies());
            addAll(entity.parents());
        }
        for (List<OrgNode> tree : List.of(organisation.regions(), organisation.lines())) {
            for (OrgNode node : tree) {
                add(node.validity());
                addAll(node.parents());
            }
        }
        organisation.units().forEach(this::add);
        organisation.posts().forEach(this::add);
        organisation.delegations().forEach(lent -> add(lent.validity()));
    }

    static OrganisationDays of(Organisation organisation, Validity period) {
        return new OrganisationDays(organisation, period);
    }

    private void add(OrgUnit unit) {
        add(unit.validity());
        addAll(unit.entities());
        addAll(unit.regions());
        addAll(unit.lines());
        addAll(unit.parents());
    }

    private void add(Post post) {
        addAll(post.units());
        addAll(post.roles());
        addAll(post.holders());
    }

    private <T> void addAll(List<Dated<T>> entries) {
        entries.forEach(entry -> add(entry.validity()));
    }

    /** The day on which it begins and the day on which it no longer holds. */
    private void add(Validity validity) {
        validity.from().filter(period::contains).ifPresent(days::add);
        validity.to().filter(period::contains).ifPresent(days::add);
    }

    /** What is done for a unit on a day. */
    interface Visit {
        void at(OrganisationAt day, OrgRef unit, DocumentScope place);
    }

    /** Visits every unit that exists on each of the days, with the place that its documents have. */
    void forEach(Visit visit) {
        for (LocalDate date : days) {
            OrganisationAt day = organisation.at(date);
            for (OrgUnit unit : organisation.units()) {
                OrgRef name = OrgRef.unit(unit.id());
                if (day.exists(name)) {
                    visit.at(day, name, day.place(name));
                }
            }
        }
    }

    /** Everybody who ever holds a post or borrows a role. */
    static Set<String> persons(Organisation organisation) {
        Set<String> persons = new TreeSet<>();
        organisation.posts().forEach(post -> post.holders().forEach(holder -> persons.add(holder.value())));
        organisation.delegations().stream().map(Delegation::to).forEach(persons::add);
        return persons;
    }

    static <T> List<T> reversed(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }
}
