package leadsto.dataset.split;

import java.util.Optional;
import leadsto.dataset.guard.likeness.Meanings;

/**
 * What is kept apart, and how much goes where.
 *
 * @param shares how much each split should get
 * @param by what ties chains into groups, which are never divided
 * @param keepsNear whether chains that nearly repeat an earlier one are told too; their groups are one either way
 * @param meanings who tells which thoughts mean nearly the same, where somebody can; such thoughts are of one group
 */
public record Separation(Shares shares, GroupBy by, boolean keepsNear, Optional<Meanings> meanings) {}
