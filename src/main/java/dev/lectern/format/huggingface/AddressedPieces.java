package dev.lectern.format.huggingface;

import dev.lectern.format.huggingface.Piece.Address;
import dev.lectern.format.huggingface.Piece.Affiliation;
import dev.lectern.format.huggingface.Piece.AuthorCount;
import dev.lectern.format.huggingface.Piece.Comments;
import dev.lectern.format.huggingface.Piece.Furniture;
import dev.lectern.format.huggingface.Piece.Text;
import dev.lectern.format.huggingface.Piece.Votes;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives every piece the address that a tool has put on the line after it. */
final class AddressedPieces implements PieceSource {

  private final Lookahead pieces;

  AddressedPieces(PieceSource pieces) {
    this.pieces = new Lookahead(pieces);
  }

  @Override
  public @Nullable Piece next() throws IOException {
    Piece piece = pieces.next();
    if (!(piece instanceof Text || piece instanceof Votes || piece instanceof AuthorCount)) {
      return piece;
    }
    List<Piece> after = pieces.peekSolid(1);
    if (after.isEmpty() || !(after.getFirst() instanceof Address address)) {
      return piece;
    }
    Piece addressed = addressed(piece, address.target());
    if (addressed != piece) {
      pieces.skipSolid();
    }
    return addressed;
  }

  private static Piece addressed(Piece piece, HubAddress target) {
    return switch (piece) {
      case Text text when text.paper() == null -> text(text, target);
      case Votes votes when votes.paper() == null -> votes(votes, target);
      case AuthorCount authors when target.kind() == HubAddress.Kind.PAPER ->
          new AuthorCount(authors.line(), authors.count(), target.value());
      default -> piece;
    };
  }

  private static Piece text(Text text, HubAddress target) {
    return switch (target.kind()) {
      case PAPER -> new Text(text.line(), text.text(), target.value(), text.heading());
      case ORGANIZATION -> affiliation(text, target.value());
      default -> text;
    };
  }

  private static Piece affiliation(Text text, String slug) {
    String start = slug + " ";
    boolean both = text.text().regionMatches(true, 0, start, 0, start.length());
    String name = both ? text.text().substring(start.length()) : text.text();
    return name.length() > 200 ? text : new Affiliation(text.line(), slug, LineLexer.strip(name));
  }

  private static Piece votes(Votes votes, HubAddress target) {
    return switch (target.kind()) {
      case VOTE, PAPER -> new Votes(votes.line(), votes.count(), votes.printed(), target.value());
      case COMMENTS -> new Comments(votes.line(), votes.count() == null ? 0 : votes.count());
      case SITE -> new Furniture(votes.line(), votes.printed());
      default -> votes;
    };
  }
}
