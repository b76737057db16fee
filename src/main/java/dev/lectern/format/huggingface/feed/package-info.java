/** The JSON feed of Hugging Face Daily Papers, item by item. */
@NullMarked
package dev.lectern.format.huggingface.feed;

import org.jspecify.annotations.NullMarked;
