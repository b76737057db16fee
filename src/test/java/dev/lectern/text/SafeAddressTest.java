package dev.lectern.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeAddressTest {

  @ParameterizedTest
  @CsvSource({
    "https://arxiv.org/abs/2502.20241, https://arxiv.org/abs/2502.20241, arxiv.org",
    "HTTPS://ArXiv.org/ABS/x, https://arxiv.org/ABS/x, arxiv.org",
    "www.example.org/a b, https://www.example.org/a%20b, www.example.org",
    "http://localhost:8080/x?a=1#s, http://localhost:8080/x?a=1#s, localhost:8080",
    "http://[::1]:80/, http://[::1]:80/, [::1]:80",
    "doi:10.1000/Xyz(1), https://doi.org/10.1000/Xyz%281%29, doi.org",
    "DOI: 10.1000/182, https://doi.org/10.1000/182, doi.org",
    "mailto:ann@example.org, mailto:ann@example.org, example.org",
    "MAILTO:ann@example.org?attach=/etc/passwd, mailto:ann@example.org, example.org",
    "https://bücher.example/ü, https://xn--bcher-kva.example/%C3%BC, xn--bcher-kva.example",
    "https://аrxiv.org/, https://xn--rxiv-43d.org/, xn--rxiv-43d.org",
    "https://a.org/\\\"'><script>, https://a.org/%5C%22%27%3E%3Cscript%3E, a.org",
  })
  void takesTheWebMailAndDois(String text, String url, String host) {
    assertThat(SafeAddress.of(text)).contains(new SafeAddress(url, host));
    assertThat(SafeAddress.of(url)).contains(new SafeAddress(url, host));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "file:///bin/ls",
        "FILE:///bin/ls",
        "file://host/share",
        "javascript:alert(1)",
        "JaVaScRiPt://arxiv.org/%0aalert(1)",
        "java\tscript:alert(1)",
        "data:text/html,x",
        "smb://host/share",
        "\\\\host\\share",
        "//host/share",
        "/etc/passwd",
        "ftp://host/x",
        "ssh://host",
        "tel:+1",
        "vbscript:x",
        "ms-word:ofe|u|https://a.org",
        "steam://run/1",
        "x-apple:y",
        "jar:https://a.org!/x",
        "view-source:https://a.org",
        "https:arxiv.org",
        "https:/arxiv.org",
        "https:///arxiv.org",
        "https:\\\\arxiv.org",
        "https://arxiv.org@evil.example",
        "https://arxiv.org:x@evil.example/",
        "https://arxiv.org%40evil.example/",
        "https://arxiv.org\\@evil.example/",
        "https://arxiv.org\\.evil.example/",
        "https://arxiv.org .evil.example/",
        "https://arxiv.org\u3000evil.example/",
        "https://arxiv.org/\u202Efdp.exe",
        "https://arxiv.org/\nx",
        "https://arxiv.org/\u0000",
        "https://arx\u200Biv.org/",
        "https://",
        "https://:80/",
        "https://-/",
        "http://a.org:99999999/",
        "mailto:",
        "mailto:a b@c.org",
        "mailto:a@b@c",
        "mailto:?attach=/etc/passwd",
        "mailto:--attach=x",
        "doi:",
        "doi:file:///x",
        "10.1000/182",
      })
  void refusesEverythingElse(String text) {
    assertThat(SafeAddress.of(text)).isEmpty();
  }

  @Test
  void refusesWhatIsLongerThanAnyAddress() {
    assertThat(SafeAddress.of("https://a.org/" + "x".repeat(10_000))).isEmpty();
  }

  @Test
  void knowsWhomReadersKnow() {
    assertThat(SafeAddress.of("https://www.arxiv.org/x").orElseThrow().isWellKnown()).isTrue();
    assertThat(SafeAddress.of("https://arxiv.org.evil.example/").orElseThrow().isWellKnown())
        .isFalse();
    assertThat(SafeAddress.of("https://evil.example/arxiv.org").orElseThrow().isWellKnown())
        .isFalse();
  }
}
