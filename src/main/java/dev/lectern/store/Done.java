package dev.lectern.store;

import dev.lectern.model.Commit;
import org.roaringbitmap.RoaringBitmap;

/** A commit and the papers whose rows it has changed. */
record Done(Commit commit, RoaringBitmap touched) {}
