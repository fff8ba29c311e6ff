package org.leadtocash.core.stage.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** The circles of a graph: its strongly connected parts of more than one node, and nodes that lead to themselves. */
final class Circles {
    private final List<List<Integer>> next;
    private final int[] found;
    private final int[] lowest;
    private final int[] turn;
    private final boolean[] open;
    private final Deque<Integer> stack = new ArrayDeque<>();
    private final List<List<Integer>> circles = new ArrayList<>();
    private int count;

    private Circles(List<List<Integer>> next) {
        this.next = next;
        this.found = new int[next.size()];
        this.lowest = new int[next.size()];
        this.turn = new int[next.size()];
        this.open = new boolean[next.size()];
        Arrays.fill(found, -1);
    }

    /** Each circle as its nodes in rising order. */
    static List<List<Integer>> of(List<List<Integer>> next) {
        Circles circles = new Circles(next);
        for (int i = 0; i < next.size(); i++) {
            if (circles.found[i] < 0) {
                circles.from(i);
            }
        }
        return circles.circles;
    }

    /** Tarjan's algorithm with a stack of its own, since a model may be deeper than Java's. */
    private void from(int first) {
        Deque<Integer> path = new ArrayDeque<>();
        path.push(first);
        while (!path.isEmpty()) {
            int node = path.element();
            if (found[node] < 0) {
                found[node] = count;
                lowest[node] = count++;
                stack.push(node);
                open[node] = true;
            }
            if (turn[node] < next.get(node).size()) {
                int to = next.get(node).get(turn[node]++);
                if (found[to] < 0) {
                    path.push(to);
                } else if (open[to]) {
                    lowest[node] = Math.min(lowest[node], found[to]);
                }
            } else {
                path.pop();
                if (!path.isEmpty()) {
                    lowest[path.element()] = Math.min(lowest[path.element()], lowest[node]);
                }
                close(node);
            }
        }
    }

    private void close(int node) {
        if (lowest[node] != found[node]) {
            return;
        }
        List<Integer> part = new ArrayList<>();
        int last;
        do {
            last = stack.pop();
            open[last] = false;
            part.add(last);
        } while (last != node);
        if (part.size() > 1 || next.get(node).contains(node)) {
            circles.add(part.stream().sorted().toList());
        }
    }
}
