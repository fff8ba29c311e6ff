package org.leadtocash.core.flow.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leadtocash.core.flow.chart.Layers.Route;
import org.leadtocash.core.flow.chart.Layers.Slot;

/**
 * Where everything in a drawing lies. Rows of all columns stand on one grid, so that what runs between two rows runs between the
 * boxes of every column. Labels lie in the gaps between columns, beside the end of their arrow where fewer arrows meet, on a
 * straight piece of it; none covers a box or another label.
 */
final class Places {
    static final int LINE = 16;
    static final int MARGIN = 24;
    private static final int LETTER = 8;
    private static final int SMALL_LETTER = 7;
    private static final int BETWEEN_ROWS = 32;
    private static final int PAD = 6;
    private static final int TIP = 14;
    private static final int CURVE = 72;
    private static final int LONGEST = 40;

    private final Layers layers;
    private final List<Integer> lefts = new ArrayList<>();
    private final List<Integer> widths = new ArrayList<>();
    private final List<Integer> gaps = new ArrayList<>();
    private final Map<Slot, Integer> leaving = new HashMap<>();
    private final Map<Slot, Integer> arriving = new HashMap<>();
    private final Map<Route, Area> labels = new LinkedHashMap<>();
    private final int row;
    private final int width;
    private int height;

    /** A rectangle. */
    record Area(int left, int top, int width, int height) {
        int right() {
            return left + width;
        }

        int bottom() {
            return top + height;
        }

        boolean covers(Area other) {
            return left < other.right() && other.left < right() && top < other.bottom() && other.top < bottom();
        }
    }

    Places(Layers layers) {
        this.layers = layers;
        for (Route route : layers.routes()) {
            leaving.merge(route.first(), 1, Integer::sum);
            arriving.merge(route.last(), 1, Integer::sum);
        }
        int tallest = 0;
        int x = MARGIN;
        for (List<Slot> column : layers.columns()) {
            int widest = 0;
            for (Slot slot : column) {
                for (String line :
                        slot.isPassed() ? List.<String>of() : slot.box().lines()) {
                    widest = Math.max(widest, columns(line) * LETTER + 2 * LETTER);
                }
                tallest = Math.max(tallest, tall(slot));
            }
            lefts.add(x);
            widths.add(widest);
            gaps.add(gap(lefts.size() - 1));
            x += widest + gaps.get(gaps.size() - 1);
        }
        this.row = tallest + BETWEEN_ROWS;
        this.width = x + MARGIN;
        this.height = 2 * MARGIN + rows() * row;
        layers.routes().forEach(this::label);
    }

    private int rows() {
        return layers.columns().stream().mapToInt(List::size).max().orElse(0);
    }

    private static int tall(Slot slot) {
        return (slot.box().lines().size() + 1) * LINE;
    }

    /** What is beside the arrows that leave a column, and those that arrive at the next, and room for them to bend. */
    private int gap(int column) {
        int start = 0;
        int end = 0;
        for (Route route : layers.routes()) {
            if (isAtStart(route) && route.first().layer() == column) {
                start = Math.max(start, wide(route) + 2 * PAD);
            }
            if (!isAtStart(route) && route.last().layer() == column + 1) {
                end = Math.max(end, wide(route) + PAD + TIP);
            }
        }
        boolean isLast = column == layers.columns().size() - 1;
        return start + end + (isLast ? 0 : CURVE);
    }

    private static int wide(Route route) {
        int longest =
                route.arrow().labels().stream().mapToInt(Places::columns).max().orElse(0);
        return longest * SMALL_LETTER + SMALL_LETTER;
    }

    /** A text that is too long for a drawing ends in dots. */
    static String cut(String text) {
        int[] letters = text.codePoints().toArray();
        return letters.length <= LONGEST ? text : new String(letters, 0, LONGEST - 1) + "\u2026";
    }

    /** How many columns of a fixed-width font a text takes: letters of East Asia take two. */
    private static int columns(String text) {
        return cut(text).codePoints().map(letter -> letter >= 0x1100 ? 2 : 1).sum();
    }

    private boolean isAtStart(Route route) {
        return route.leadsBack()
                || leaving.getOrDefault(route.first(), 0) == 1
                || leaving.getOrDefault(route.first(), 0) < arriving.getOrDefault(route.last(), 0);
    }

    private void label(Route route) {
        int wide = wide(route);
        int tall = route.arrow().labels().size() * LINE;
        int middle = route.leadsBack() ? low(route) : middle(isAtStart(route) ? route.first() : route.last());
        int left = isAtStart(route) ? right(route.first()) + PAD : left(route.last()) - TIP - wide;
        Area area = new Area(left, Math.max(middle - tall / 2, 0), wide, tall);
        for (boolean isFree = false; !isFree; ) {
            isFree = true;
            for (Area other : labels.values()) {
                if (area.covers(other)) {
                    area = new Area(left, other.bottom(), wide, tall);
                    isFree = false;
                }
            }
        }
        labels.put(route, area);
        height = Math.max(height, area.bottom() + MARGIN);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int left(Slot slot) {
        return lefts.get(slot.layer());
    }

    int right(Slot slot) {
        return left(slot) + widths.get(slot.layer());
    }

    int middle(Slot slot) {
        int above = (rows() - layers.columns().get(slot.layer()).size()) / 2;
        return MARGIN + (above + slot.row()) * row + row / 2;
    }

    Area box(Slot slot) {
        int tall = tall(slot);
        return new Area(left(slot), middle(slot) - tall / 2, widths.get(slot.layer()), tall);
    }

    /** The labels, in the order of the arrows. */
    Map<Route, Area> labels() {
        return labels;
    }

    /** The height between two rows at which an arrow leads back. */
    int low(Route route) {
        return Math.max(middle(route.first()), middle(route.last())) + row / 2;
    }

    /** Where an arrow begins to bend, behind its label if that is at the start. */
    int bendsFrom(Route route) {
        return right(route.first()) + (isAtStart(route) ? wide(route) + 2 * PAD : 0);
    }

    /** Where an arrow is straight again, before its label if that is at the end. */
    int bendsTo(Route route) {
        return left(route.last()) - (isAtStart(route) ? 0 : wide(route) + PAD + TIP);
    }
}
