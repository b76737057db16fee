package dev.lectern.settings;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/** A launch's talk with the window that is open, which lasts for so long and no longer. */
record HandOver(Path socket, ByteBuffer message, Duration limit) {

  /** How the talk ended. */
  enum End {
    TAKEN,
    NOBODY_THERE,
    NO_ANSWER,
    CUT_OFF
  }

  /** A window that is being closed cuts off who has come; then nobody is there any more. */
  End talk() throws IOException {
    End end = talkOnce();
    return end == End.CUT_OFF ? talkOnce() : end;
  }

  private End talkOnce() throws IOException {
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        TimeLimit _ = new TimeLimit(channel, limit)) {
      return reaches(channel) ? told(channel) : End.NOBODY_THERE;
    } catch (ClosedChannelException limitPassed) {
      return End.NO_ANSWER;
    }
  }

  private boolean reaches(SocketChannel channel) throws IOException {
    try {
      return channel.connect(UnixDomainSocketAddress.of(socket));
    } catch (ClosedChannelException limitPassed) {
      throw limitPassed;
    } catch (IOException leftBehind) {
      return false;
    }
  }

  private End told(SocketChannel channel) throws IOException {
    try {
      ByteBuffer rest = message.duplicate();
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      return switch (answer(channel)) {
        case LaunchMessage.TAKEN -> End.TAKEN;
        case LaunchMessage.BUSY -> End.NO_ANSWER;
        default -> End.CUT_OFF;
      };
    } catch (ClosedChannelException limitPassed) {
      throw limitPassed;
    } catch (IOException broken) {
      return End.CUT_OFF;
    }
  }

  private static String answer(SocketChannel channel) throws IOException {
    ByteBuffer word = ByteBuffer.allocate(LaunchMessage.TAKEN.length());
    String said = "";
    while (!said.endsWith("\n") && word.hasRemaining() && channel.read(word) >= 0) {
      said = new String(word.array(), 0, word.position(), StandardCharsets.UTF_8);
    }
    return said;
  }
}
