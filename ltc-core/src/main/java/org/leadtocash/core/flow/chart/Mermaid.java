package org.leadtocash.core.flow.chart;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.flow.FlowDocument;

/** Charts in the language of Mermaid. */
final class Mermaid {
    private Mermaid() {}

    static String flowchart(List<Box> boxes, List<Arrow> arrows, int leftOut) {
        Map<DocRef, Integer> numbers = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder("flowchart LR\n");
        for (Box box : boxes) {
            int number = numbers.size();
            numbers.put(box.document(), number);
            text.append("  n")
                    .append(number)
                    .append("[\"")
                    .append(joined(box.lines()))
                    .append("\"]\n");
        }
        if (leftOut > 0) {
            text.append("  more[\"+").append(leftOut).append("\"]\n");
        }
        for (Arrow arrow : arrows) {
            text.append("  n")
                    .append(numbers.get(arrow.from()))
                    .append(arrow.reverses() ? " -. \"" : " -- \"")
                    .append(joined(arrow.labels()))
                    .append(arrow.reverses() ? "\" .-> n" : "\" --> n")
                    .append(numbers.get(arrow.to()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String joined(List<String> lines) {
        return String.join("<br/>", lines.stream().map(Mermaid::escaped).toList());
    }

    /** Mermaid reads quotes, markup and its own entities in labels; all become entities. */
    private static String escaped(String text) {
        return text.replace("#", "#35;")
                .replace("&", "#amp;")
                .replace("\"", "#quot;")
                .replace("<", "#lt;")
                .replace(">", "#gt;");
    }

    static String gantt(List<Box> boxes, List<Arrow> arrows) {
        Map<DocRef, LocalDate> days = new LinkedHashMap<>();
        boxes.forEach(box -> box.known().ifPresent(known -> days.put(box.document(), day(known))));
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<Box> ordered = new ArrayList<>(boxes);
        ordered.removeIf(box -> !days.containsKey(box.document()));
        ordered.sort((one, other) -> {
            int byDay = at(days, one.document()).compareTo(at(days, other.document()));
            return byDay != 0 ? byDay : one.document().compareTo(other.document());
        });
        for (Box box : ordered) {
            LocalDate start = at(days, box.document());
            LocalDate end = start;
            for (Arrow arrow : arrows) {
                LocalDate last = days.get(arrow.to());
                if (arrow.from().equals(box.document()) && last != null && last.isAfter(end)) {
                    end = last;
                }
            }
            List<String> tasks = sections.computeIfAbsent(box.document().type().code(), type -> new ArrayList<>());
            tasks.add("  " + plain(box.document().id()) + " :" + (end.equals(start) ? "milestone, " : "") + start + ", "
                    + (end.equals(start) ? "0d" : end.toString()));
        }
        StringBuilder text = new StringBuilder("gantt\n  dateFormat YYYY-MM-DD\n");
        sections.forEach((section, tasks) -> {
            text.append("  section ").append(section).append('\n');
            tasks.forEach(task -> text.append(task).append('\n'));
        });
        return text.toString();
    }

    private static LocalDate at(Map<DocRef, LocalDate> days, DocRef document) {
        return days.getOrDefault(document, LocalDate.EPOCH);
    }

    private static LocalDate day(FlowDocument known) {
        return known.day().orElseGet(() -> LocalDate.ofInstant(known.at(), ZoneOffset.UTC));
    }

    /** Names of tasks have no escapes: what Mermaid would read as its own becomes a blank. */
    private static String plain(String name) {
        return name.replaceAll("[:;#,%\"<>&]", " ").strip();
    }
}
