package dev.lectern.ui.duplicates;

import dev.lectern.store.Library;
import dev.lectern.store.MergeIntents;
import dev.lectern.store.SplitOption;
import dev.lectern.ui.kit.Fx;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.Text;
import java.util.List;
import java.util.function.Consumer;

/** Takes what one digest says of a paper out of it again. */
final class SplitModel {

  private final Library library;
  private final Navigator navigator;

  SplitModel(Library library, Navigator navigator) {
    this.library = library;
    this.navigator = navigator;
  }

  /** Finds the ways to split a paper; says so where there is none. */
  void ask(long paper, Consumer<List<SplitOption>> answer) {
    Fx.deliver(
        library.splitOptions(paper),
        options -> {
          if (options.isEmpty()) {
            navigator.say(Text.of("split.nothing"));
          } else {
            answer.accept(options);
          }
        },
        navigator::failed);
  }

  void askForOne() {
    navigator.say(Text.of("split.one"));
  }

  void split(long paper, SplitOption option) {
    Fx.deliver(
        library.apply(MergeIntents.split(paper, option.digest().id())),
        done -> {},
        navigator::failed);
  }
}
