package dev.lectern.format.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.lectern.format.reference.References.Form;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Citation styles that reach for files and addresses, or that never end. */
class HostileStyleTest {

  private static final String NAMESPACE = "xmlns=\"http://purl.org/net/xbiblio/csl\"";
  private static final Map<String, Object> PAPER =
      Map.of("id", "walking", "type", "article", "title", "Walking Robots");

  @TempDir Path folder;
  private UnaskedServer server;
  private Path secret;

  @BeforeEach
  void serve() throws IOException {
    server = new UnaskedServer();
    secret = Files.writeString(folder.resolve("secret.txt"), "PASSWORD");
    Files.writeString(
        folder.resolve("local.dtd"), "<!ENTITY leak SYSTEM '" + secret.toUri() + "'>");
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  private String filled(String text) {
    return text.replace("SERVER", server.address("style.dtd"))
        .replace("SECRET", secret.toUri().toString())
        .replace("LOCAL", folder.resolve("local.dtd").toUri().toString());
  }

  private static String style(String inside) {
    return "<style %s version=\"1.0\"><info><title>T</title></info>%s<bibliography><layout>"
            .formatted(NAMESPACE, inside)
        + "<text variable=\"title\"/></layout></bibliography></style>";
  }

  @Test
  void anOrdinaryParserWouldAskTheServer() throws Exception {
    String xml = filled("<!DOCTYPE style SYSTEM 'SERVER'>" + style(""));
    var ordinary = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    var in = new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> ordinary.parse(in)).isInstanceOf(Exception.class);
    assertThat(server.asked()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE style>",
        "<!DOCTYPE style SYSTEM 'SERVER'>",
        "<!DOCTYPE style SYSTEM 'LOCAL'>",
        "<!DOCTYPE style PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' 'SERVER'>",
        "<!DOCTYPE style [<!ENTITY leak SYSTEM 'SECRET'>]>",
        "<!DOCTYPE style [<!ENTITY leak SYSTEM 'SERVER'>]>",
        "<!DOCTYPE style [<!ENTITY % all SYSTEM 'SERVER'> %all;]>",
        "<!DOCTYPE style [<!ENTITY % file SYSTEM 'SECRET'> <!ENTITY % all SYSTEM 'SERVER'> %all;]>",
        "<!-- c -->\n\n<!DOCTYPE style [<!NOTATION n SYSTEM 'SERVER'><!ENTITY leak '&#60;'>]>",
        "<!DOCTYPE style [<!ENTITY a 'aaaaaaaaaa'><!ENTITY leak '&a;&a;&a;&a;&a;&a;&a;&a;'>]>",
      })
  void noDocumentTypeIsRead(String type) throws IOException {
    String all = filled(type + style("<macro name=\"m\"><text value=\"&leak;\"/></macro>"));
    for (byte[] bytes : encoded(all)) {
      assertRefused(bytes, "declares a document type");
    }
    assertThat(server.asked()).isZero();
  }

  private static List<byte[]> encoded(String xml) {
    return Stream.of("UTF-8", "UTF-16", "UTF-16BE", "UTF-16LE", "windows-1252", "IBM037")
        .flatMap(
            name -> {
              String declared = "<?xml version=\"1.0\" encoding=\"" + name + "\"?>" + xml;
              String marked = name.matches("UTF-(8|16.E)") ? "\uFEFF" + declared : declared;
              return Stream.of(declared, marked).map(text -> text.getBytes(Charset.forName(name)));
            })
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-7", "UTF-32", "UCS-4", "x-none", "../x", "ISO-2022-CN"})
  void anEncodingThatIsNotTheOneDeclaredHidesNothing(String name) throws IOException {
    String all = filled("<!DOCTYPE style SYSTEM 'SERVER'>" + style(""));
    String declared = "<?xml version=\"1.0\" encoding=\"" + name + "\"?>" + all;
    assertRefused(declared.getBytes(StandardCharsets.UTF_8), "citation style “hostile”");
    String seven = declared.replace("<!DOCTYPE", "+ADwAIQ-DOCTYPE");
    assertRefused(seven.getBytes(StandardCharsets.UTF_8), "citation style “hostile”");
    assertThat(server.asked()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?xml-stylesheet href='SERVER' type='text/xsl'?>STYLE",
        "<x:include xmlns:x='http://www.w3.org/2001/XInclude' href='SECRET' parse='text'/>",
        "<macro name='a' xmlns:y='http://www.w3.org/2001/XInclude'><y:include"
            + " href='SERVER'/></macro>",
      })
  void nothingIsIncluded(String way) throws IOException {
    String all = way.endsWith("STYLE") ? way.replace("STYLE", style("")) : style(way);
    assertRefused(filled(all).getBytes(StandardCharsets.UTF_8), "asks for other files");
    assertThat(server.asked()).isZero();
  }

  @Test
  void theParentOfADependentStyleIsNamedAndNotFetched() throws Exception {
    String link = "<info><link rel='independent-parent' href='SERVER'/></info>";
    String dependent = "<style " + NAMESPACE + ">" + link + "</style>";
    assertRefused(
        filled(dependent).getBytes(StandardCharsets.UTF_8), "only refers to " + filled("SERVER"));
    String whole = style("").replace("<info>", filled(link).replace("</info>", ""));
    assertThat(format(whole)).isEqualTo("Walking Robots");
    assertThat(server.asked()).isZero();
  }

  @Test
  void aStyleThatWasMadeElsewhereIsCheckedBeforeItIsUsed() {
    String xml = filled("<!DOCTYPE style SYSTEM 'SERVER'>" + style(""));
    References references = new References(new ReferenceStyle("x", "X", xml), Form.TEXT);
    assertThatThrownBy(() -> references.of(List.of(PAPER), done -> {}, () -> false))
        .isInstanceOf(UnknownStyleException.class)
        .hasMessageContaining("declares a document type");
    assertThat(server.asked()).isZero();
  }

  @Test
  void aLanguageIsNoPath() throws Exception {
    String odd = style("").replace("version=", "default-locale=\"/../../../../secret\" version=");
    assertThat(format(odd)).isEqualTo("Walking Robots");
  }

  @Test
  void otherEncodingsAreRead() throws Exception {
    String text = style("").replace("<layout>", "<layout suffix=\"é„\">");
    String xml = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + text;
    assertThat(format(xml.getBytes(StandardCharsets.UTF_16))).isEqualTo("Walking Robotsé„");
    assertThat(format(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("Walking Robotsé„");
  }

  @Test
  void lineBreaksAndMarksInAStyleComeThrough() throws Exception {
    String text =
        style("").replace("<layout>", "<layout suffix=\"&#10;&lt;&quot;&amp;&#9;'&gt;.\">");
    assertThat(format(text)).isEqualTo("Walking Robots\n<”&\t’>.");
  }

  @Test
  void macrosInACircleAreNamed() throws IOException {
    assertRefused(
        style(
            "<macro name='a'><group><text macro='b'/></group></macro>"
                + "<macro name='b'><choose><if type='x'><text macro='c'/></if></choose></macro>"
                + "<macro name='c'><names variable='author'><substitute><text macro='a'/>"
                + "</substitute></names></macro>"),
        "(a → b → c → a)",
        "(b → c → a → b)",
        "(c → a → b → c)");
    assertRefused(style("<macro name='self'><text macro='self'/></macro>"), "(self → self)");
    String ring =
        IntStream.range(0, 90)
            .mapToObj(i -> call("m" + i, "m" + (i + 1) % 90))
            .collect(Collectors.joining());
    assertRefused(style(ring), "in a circle (m");
  }

  @ParameterizedTest
  @MethodSource("endless")
  void whatWouldNotEndIsNotBegun(String inside) throws IOException {
    assertRefused(
        style(inside),
        "repeats its parts so often",
        "deep",
        "characters",
        "endlessly",
        "too long",
        "too much");
  }

  static List<String> endless() {
    String thirty =
        IntStream.range(0, 30)
            .mapToObj(i -> call("m" + i, "m" + (i + 1), "m" + (i + 1)))
            .collect(Collectors.joining());
    String branches = "<choose><if type='x'>%1$s</if><else-if type='y'>%1$s</else-if></choose>";
    String hidden =
        IntStream.range(0, 40)
            .mapToObj(
                i -> {
                  String twice = "<text macro='m%d'/>".formatted(i + 1).repeat(2);
                  String in =
                      i % 2 == 0 ? branches.formatted(twice) : "<group>" + twice + "</group>";
                  return "<macro name='m" + i + "'>" + in + "</macro>";
                })
            .collect(Collectors.joining());
    String last = "<macro name='m30'><text variable='title'/></macro>";
    String chain =
        IntStream.range(0, 15_000)
            .mapToObj(i -> call("m" + i, "m" + (i + 1)))
            .collect(Collectors.joining());
    String quotes =
        "<locale><terms><term"
            + " name='close-quote'><single/><multiple>x</multiple></term></terms></locale>";
    return List.of(
        thirty + last,
        hidden,
        chain,
        quotes,
        "<macro name='a'>" + "<group>".repeat(500) + "</group>".repeat(500) + "</macro>",
        "<macro name='a'><text value='" + "x".repeat(500_000) + "'/></macro>",
        "<locale><terms><term name='and'>" + "x".repeat(5_000) + "</term></terms></locale>",
        "<macro name='a'><names variable='"
            + "author ".repeat(250)
            + "'>"
            + "<label/>".repeat(90_000)
            + "</names></macro>",
        "<!--" + "x".repeat(2 << 20) + "-->",
        "<macro name='a' "
            + IntStream.range(0, 900)
                .mapToObj(i -> "a" + i + "=''")
                .collect(Collectors.joining(" "))
            + "/>");
  }

  private static String call(String name, String... macros) {
    return Stream.of(macros)
        .map("<text macro='%s'/>"::formatted)
        .collect(Collectors.joining("", "<macro name='" + name + "'>", "</macro>"));
  }

  @Test
  void aLongPaperDoesNotMultiplyInAStyleThatPrintsItOften() throws Exception {
    String often =
        style("<macro name='a'>" + "<text variable='title'/>".repeat(300) + "</macro>")
            .replace("<layout>", "<layout><text macro='a'/>");
    Path file = Files.writeString(folder.resolve("often.csl"), often);
    References references = new References(ReferenceStyles.find(file.toString()), Form.TEXT);
    Map<String, Object> longPaper =
        Map.of("id", "long", "type", "article", "title", "x".repeat(1_000_000));
    assertThatThrownBy(() -> references.of(List.of(longPaper), done -> {}, () -> false))
        .isInstanceOf(UnknownStyleException.class)
        .hasMessageContaining("characters");
    assertThat(references.of(List.of(PAPER), done -> {}, () -> false)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<macro name='a'><text macro='missing'/></macro>",
        "<macro name='a'><choose><if>x</if></choose></macro>",
        "<macro name='a'><date/></macro>",
        "<macro name='a'><names variable='author'><name et-al-min='many'/></names></macro>",
      })
  void aFaultyStyleIsOneSentence(String macro) throws Exception {
    String xml = style(macro).replace("<layout>", "<layout><text macro='a'/>");
    assertThatThrownBy(() -> format(xml))
        .isInstanceOf(UnknownStyleException.class)
        .hasMessageStartingWith("The citation style “hostile” cannot be used: ");
  }

  private void assertRefused(String xml, String... anyOf) throws IOException {
    assertRefused(xml.getBytes(StandardCharsets.UTF_8), anyOf);
  }

  private void assertRefused(byte[] xml, String... anyOf) throws IOException {
    Path file = Files.write(folder.resolve("hostile.csl"), xml);
    Throwable refused = catchThrowable(() -> ReferenceStyles.find(file.toString()));
    assertThat(refused).isInstanceOf(UnknownStyleException.class);
    assertThat(refused.getMessage())
        .doesNotContain("PASSWORD", "\n")
        .endsWith(".")
        .satisfiesAnyOf(
            Stream.of(anyOf)
                .<org.assertj.core.api.ThrowingConsumer<String>>map(
                    part -> message -> assertThat(message).contains(part))
                .toArray(org.assertj.core.api.ThrowingConsumer[]::new));
  }

  private String format(String xml) throws Exception {
    return format(xml.getBytes(StandardCharsets.UTF_8));
  }

  private String format(byte[] xml) throws Exception {
    Path file = Files.write(folder.resolve("hostile.csl"), xml);
    return new References(ReferenceStyles.find(file.toString()), Form.TEXT)
        .of(List.of(PAPER), done -> {}, () -> false)
        .getFirst()
        .printed();
  }
}
