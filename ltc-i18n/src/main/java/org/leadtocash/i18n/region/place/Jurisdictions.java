package org.leadtocash.i18n.region.place;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.finding.Place;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.time.Validity;
import org.leadtocash.i18n.I18nResources;

/**
 * The places and areas of the world, and which belongs to which from when to when.
 *
 * <p>Every place belongs to {@link Jurisdiction#WORLD} and to itself; whatever else it belongs to is data, by way of other
 * areas too. Immutable.
 */
public final class Jurisdictions {
    private static final Jurisdictions STANDARD = load();

    private final Map<Jurisdiction, List<Membership>> memberships;

    /**
     * That one place belongs to another area.
     *
     * @param member the place
     * @param area the area, which may belong to others
     * @param validity from when to when
     * @param source where this stands, and how it is known
     */
    public record Membership(Jurisdiction member, Jurisdiction area, Validity validity, String source) {}

    private Jurisdictions(Map<Jurisdiction, List<Membership>> memberships) {
        this.memberships = memberships;
    }

    private static Jurisdictions load() {
        try (Reader text = I18nResources.open("region/memberships.csv")) {
            return read("memberships.csv", text);
        } catch (IOException e) {
            throw new UncheckedIOException("memberships.csv", e);
        }
    }

    /** The memberships that are shipped; as of 2026-11-23. */
    public static Jurisdictions standard() {
        return STANDARD;
    }

    /**
     * Reads memberships: CSV with the header {@code member,area,from,to,source}, the end out, open ends empty, lines that
     * start with {@code #} skipped.
     *
     * @param source the file's name, for problems
     * @param csv the text, read to its end and not closed
     * @throws LoadException with every malformed row, every membership that stands twice for a day, and every area that
     *     belongs to itself
     */
    public static Jurisdictions read(String source, Reader csv) {
        MembershipReader reader = new MembershipReader(source, csv);
        return from(source, reader.memberships(), reader.problems());
    }

    /**
     * The memberships given.
     *
     * @throws LoadException with every membership that stands twice for a day, and every area that belongs to itself
     */
    public static Jurisdictions from(Collection<Membership> memberships) {
        return from("memberships", memberships, new ArrayList<>());
    }

    private static Jurisdictions from(String source, Collection<Membership> given, List<Finding> problems) {
        Map<Jurisdiction, List<Membership>> byMember = new TreeMap<>();
        for (Membership membership : given) {
            List<Membership> same = byMember.computeIfAbsent(membership.member(), member -> new ArrayList<>());
            if (same.stream().anyMatch(other -> overlaps(other, membership))) {
                problems.add(problem(source, PlaceCodes.MEMBERSHIP_TWICE, membership));
            }
            same.add(membership);
        }
        Jurisdictions read = new Jurisdictions(byMember);
        for (Membership membership : given) {
            LocalDate day = membership.validity().from().orElse(LocalDate.MIN);
            if (read.reaches(membership.area(), membership.member(), day, new TreeSet<>())) {
                problems.add(problem(source, PlaceCodes.CYCLIC_AREA, membership));
            }
        }
        if (!problems.isEmpty()) {
            throw new LoadException(source, Findings.from(problems));
        }
        return read;
    }

    private static boolean overlaps(Membership one, Membership other) {
        return one.area().equals(other.area()) && one.validity().overlaps(other.validity());
    }

    private static Finding problem(String source, FindingCode code, Membership membership) {
        return Finding.of(code, Severity.BLOCK, Place.of(source).subject())
                .reference("member", membership.member().code())
                .reference("area", membership.area().code())
                .build();
    }

    /** Whether a place lies in an area on a day: is it, belongs to it, or belongs to an area that does. */
    public boolean isWithin(Jurisdiction place, Jurisdiction area, LocalDate day) {
        return area.equals(Jurisdiction.WORLD) || place.equals(area) || reaches(place, area, day, new TreeSet<>());
    }

    private boolean reaches(Jurisdiction place, Jurisdiction area, LocalDate day, Set<Jurisdiction> seen) {
        if (place.equals(area)) {
            return true;
        }
        return seen.add(place)
                && memberships.getOrDefault(place, List.of()).stream()
                        .anyMatch(membership ->
                                membership.validity().contains(day) && reaches(membership.area(), area, day, seen));
    }

    /** The areas a place lies in on a day, itself and the world included, in order of code. */
    public Set<Jurisdiction> areas(Jurisdiction place, LocalDate day) {
        Set<Jurisdiction> areas = new TreeSet<>(List.of(place, Jurisdiction.WORLD));
        memberships.getOrDefault(place, List.of()).stream()
                .filter(membership -> membership.validity().contains(day))
                .forEach(membership -> areas.addAll(areas(membership.area(), day)));
        return areas;
    }

    /** The places that belong directly to an area on a day, in order of code. */
    public Set<Jurisdiction> members(Jurisdiction area, LocalDate day) {
        Set<Jurisdiction> members = new TreeSet<>();
        memberships
                .values()
                .forEach(all -> all.stream()
                        .filter(membership -> membership.area().equals(area)
                                && membership.validity().contains(day))
                        .forEach(membership -> members.add(membership.member())));
        return members;
    }

    /** Whether anything is said of a place or area. */
    public boolean knows(Jurisdiction place) {
        return place.equals(Jurisdiction.WORLD)
                || memberships.containsKey(place)
                || memberships.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(membership -> membership.area().equals(place));
    }

    /** Every membership, in order of member. */
    public List<Membership> memberships() {
        return memberships.values().stream().flatMap(List::stream).toList();
    }
}
