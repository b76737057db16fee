package dev.lectern.settings;

import java.io.IOException;
import java.nio.channels.Channel;
import java.time.Duration;

/** Ends a conversation that takes too long, by closing its channel under it. */
final class TimeLimit implements AutoCloseable {

  private final Channel channel;
  private final Thread clock;

  TimeLimit(Channel channel, Duration limit) {
    this.channel = channel;
    this.clock = Thread.ofVirtual().start(() -> end(limit));
  }

  private void end(Duration limit) {
    try {
      Thread.sleep(limit);
      channel.close();
    } catch (InterruptedException inTime) {
      Thread.currentThread().interrupt();
    } catch (IOException closed) {
      System.getLogger(TimeLimit.class.getName())
          .log(System.Logger.Level.DEBUG, "was closed already", closed);
    }
  }

  @Override
  public void close() {
    clock.interrupt();
  }
}
