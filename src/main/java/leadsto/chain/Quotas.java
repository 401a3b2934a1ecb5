package leadsto.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Takes from the chains of a strategy, and others that quotas call for, as many as keep the quotas.
 *
 * <p>Goes once over all chains to count them by what they count for, and then lets through those that are kept: the strategy's
 * own before others, and evenly spaced among those of their sort, so that no answer loses more than another. Memory: some bytes for each chain.
 */
final class Quotas {
    private final List<Quota> quotas;

    /** @param quotas no two of the same, as {@link Quota#requireSane} says */
    Quotas(List<Quota> quotas) {
        this.quotas = quotas;
    }

    /**
     * The chains that are kept, with notes on what that cost.
     *
     * @param chosen gives the strategy's own
     * @param more gives further ones for the quotas; those that the strategy chose already are passed over
     */
    Draw keep(Supplier<Stream<Chain>> chosen, Supplier<Stream<Chain>> more) {
        long[] natural = new long[1 << quotas.size()];
        pool(chosen, Stream::empty).forEach(chain -> natural[sort(quotas, chain)]++);
        long[] all = new long[natural.length];
        pool(chosen, more).forEach(chain -> all[sort(quotas, chain)]++);

        List<Quota> met = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (int quota = 0; quota < quotas.size(); quota++) {
            if (any(all, quota)) {
                met.add(quotas.get(quota));
            } else {
                notes.add("quota " + quotas.get(quota) + " cannot be met: no chain counts for it");
            }
        }
        long[] available = sortedBy(met, all);
        long[] own = sortedBy(met, natural);
        Selection selection = new Selection(met, available, own);
        notes.addAll(notes(met, selection, sum(natural)));
        return Draw.of(() -> pool(chosen, more).filter(spaced(met, selection.kept(), own, available)))
                .noting(notes);
    }

    private static Stream<Chain> pool(Supplier<Stream<Chain>> chosen, Supplier<Stream<Chain>> more) {
        Fingerprints met = new Fingerprints();
        return Stream.concat(chosen.get(), more.get()).filter(met::add);
    }

    private static int sort(List<Quota> quotas, Chain chain) {
        int sort = 0;
        for (int quota = 0; quota < quotas.size(); quota++) {
            sort |= quotas.get(quota).meets(chain) ? 1 << quota : 0;
        }
        return sort;
    }

    private static boolean any(long[] counts, int quota) {
        for (int sort = 0; sort < counts.length; sort++) {
            if ((sort >> quota & 1) == 1 && counts[sort] > 0) {
                return true;
            }
        }
        return false;
    }

    /** The same counts by fewer quotas. */
    private long[] sortedBy(List<Quota> fewer, long[] counts) {
        long[] sorted = new long[1 << fewer.size()];
        for (int sort = 0; sort < counts.length; sort++) {
            int sortByFewer = 0;
            for (int quota = 0; quota < fewer.size(); quota++) {
                sortByFewer |= (sort >> quotas.indexOf(fewer.get(quota)) & 1) << quota;
            }
            sorted[sortByFewer] += counts[sort];
        }
        return sorted;
    }

    private static List<String> notes(List<Quota> quotas, Selection selection, long wanted) {
        List<String> notes = new ArrayList<>();
        long size = selection.size();
        if (size < wanted) {
            notes.add("chains left out so that the quotas hold: " + (wanted - size) + " of " + wanted
                    + "; ask for more chains to choose from, or for less of what is rare");
        }
        for (int quota = 0; quota < quotas.size(); quota++) {
            if (!selection.holds(quota)) {
                notes.add(String.format(
                        Locale.ROOT,
                        "quota %s cannot be met together with the others: %.3f reached, %d of %d chains",
                        quotas.get(quota),
                        (double) selection.reached(quota) / size,
                        selection.reached(quota),
                        size));
            }
        }
        return notes;
    }

    /** Lets through so many of each sort, evenly spaced: first of the strategy's own, and of the further ones what is left. */
    private static Predicate<Chain> spaced(List<Quota> quotas, long[] kept, long[] own, long[] available) {
        long[] met = new long[kept.length];
        return chain -> {
            int sort = sort(quotas, chain);
            long place = met[sort]++;
            long ofOwn = Math.min(kept[sort], own[sort]);
            return place < own[sort]
                    ? falls(place, ofOwn, own[sort])
                    : falls(place - own[sort], kept[sort] - ofOwn, available[sort] - own[sort]);
        };
    }

    /** Whether one of so many marks that are evenly spaced over so many places falls on a place. */
    private static boolean falls(long place, long marks, long places) {
        return (place + 1) * marks / places > place * marks / places;
    }

    private static long sum(long[] counts) {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }
}
