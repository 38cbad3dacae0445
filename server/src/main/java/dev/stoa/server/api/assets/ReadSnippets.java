package dev.stoa.server.api.assets;

/// The templates of reading a data set: `ENDPOINT` is the whole address.
final class ReadSnippets {

  private ReadSnippets() {}

  static final String PYTHON =
      """
      import json, os, urllib.request

      request = urllib.request.Request(
          "ENDPOINT", headers={"x-api-key": os.environ["STOA_API_KEY"]}
      )
      with urllib.request.urlopen(request) as answer:
          for row in json.load(answer)["data"]["items"]:
              print(json.dumps(row, ensure_ascii=False))
      """;

  static final String JAVASCRIPT =
      """
      const answer = await fetch("ENDPOINT", {
        headers: { "x-api-key": process.env.STOA_API_KEY },
      });
      if (!answer.ok) throw new Error(await answer.text());
      for (const row of (await answer.json()).data.items) console.log(JSON.stringify(row));
      """;

  static final String JAVA =
      """
      import java.net.URI;
      import java.net.http.*;

      void main() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("ENDPOINT"))
            .header("x-api-key", System.getenv("STOA_API_KEY"))
            .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        System.out.println(answer.body());
      }
      """;

  static final String GO =
      """
      package main

      import (
      \t"io"
      \t"net/http"
      \t"os"
      )

      func main() {
      \trequest, err := http.NewRequest("GET", "ENDPOINT", nil)
      \tif err != nil {
      \t\tpanic(err)
      \t}
      \trequest.Header.Set("x-api-key", os.Getenv("STOA_API_KEY"))
      \tanswer, err := http.DefaultClient.Do(request)
      \tif err != nil {
      \t\tpanic(err)
      \t}
      \tdefer answer.Body.Close()
      \tio.Copy(os.Stdout, answer.Body)
      }
      """;
}
