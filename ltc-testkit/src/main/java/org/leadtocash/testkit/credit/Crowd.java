package org.leadtocash.testkit.credit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Several who do something at the same time. */
@StartsThreads
final class Crowd {
    private Crowd() {}

    /** Lets so many run at once, each with its number, and passes on what the first of them throws. */
    static void of(int many, IntConsumer each) {
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int number = 0; number < many; number++) {
                int mine = number;
                running.add(threads.submit(() -> each.accept(mine)));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException thrown) {
            if (thrown.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(thrown.getCause());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException("interrupted", stopped);
        } finally {
            threads.shutdownNow();
        }
    }
}
