package dev.lectern.model;

import org.jspecify.annotations.Nullable;

/**
 * One paper as a digest shows it.
 *
 * @param key its citation key; empty where it has none
 * @param title as the digest prints it
 * @param position its place in the digest, from 1
 * @param line where it starts in the file, from 1
 * @param lastLine the line before the next paper; null for the last one, which ends with the file
 */
public record DigestEntry(
    long paper, String key, String title, int position, long line, @Nullable Long lastLine) {}
