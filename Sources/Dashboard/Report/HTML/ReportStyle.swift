/// How a report looks: on a screen, light or dark, at any width, and on paper.
enum ReportStyle {
  static let sheet = Markup.style(
    """
    :root { color-scheme: light dark; --ink: #16191d; --soft: #4a5058; --ground: #ffffff; --band: #eef1f4; --edge: #8a929b;
      --link: #0b4f8a; --own: #0b4f8a; --target: #a3006d; --neighbours: #5b3fa0; --england: #7a4a00; --threshold: #b3261e; --mean: #3d434a; --limit: #6c737c; }
    @media screen and (prefers-color-scheme: dark) {
      :root { --ink: #eceff2; --soft: #b9c0c8; --ground: #14171a; --band: #22272c; --edge: #7d8690;
        --link: #8cc4ff; --own: #8cc4ff; --target: #ff9ad5; --neighbours: #c5b0ff; --england: #f0b95c; --threshold: #ff8a80; --mean: #d0d5da; --limit: #9aa2ab; }
    }
    * { box-sizing: border-box; }
    html { font-family: system-ui, -apple-system, "Segoe UI", Arial, sans-serif; line-height: 1.5; color: var(--ink); background: var(--ground); }
    body { margin: 0 auto; max-width: 76rem; padding: 0 1rem 2rem; overflow-wrap: break-word; }
    h1, h2, h3, h4 { line-height: 1.25; margin: 1.6em 0 0.5em; }
    h1 { font-size: 1.9rem; margin-top: 1rem; }
    h2 { font-size: 1.5rem; border-bottom: 2px solid var(--edge); padding-bottom: 0.2em; }
    h3 { font-size: 1.2rem; }
    .authority { display: block; font-size: 1.1rem; color: var(--soft); }
    p, li, dd { max-width: 46rem; }
    a { color: var(--link); }
    a:focus-visible, summary:focus-visible, .window:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
    main:focus { outline: none; }
    abbr { text-decoration: underline dotted; text-underline-offset: 0.15em; cursor: help; }
    .skip { position: absolute; left: -100rem; }
    .skip:focus { position: static; display: inline-block; padding: 0.5rem; }
    .marking { font-weight: bold; border: 2px solid currentColor; padding: 0.2rem 0.6rem; display: inline-block; margin: 1rem 0 0; }
    .notice { border-left: 4px solid var(--edge); padding-left: 0.8rem; }
    nav ul { columns: 16rem auto; padding-left: 1.2rem; margin: 0; }
    dl { margin: 0.5rem 0; }
    dl > div { display: grid; grid-template-columns: minmax(9rem, 14rem) 1fr; gap: 0 1rem; padding: 0.15rem 0; }
    dt { font-weight: bold; }
    dd { margin: 0; }
    .rating { font-weight: bold; border-radius: 0.2em; padding: 0 0.4em; white-space: nowrap; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    .red { background: #a51d16; color: #ffffff; }
    .amber { background: #ffbf47; color: #16191d; }
    .green { background: #1b6434; color: #ffffff; }
    .window { overflow-x: auto; margin: 0.8rem 0 0.3rem; max-width: 100%; }
    table { border-collapse: collapse; font-size: 0.92rem; font-variant-numeric: tabular-nums; }
    caption { text-align: left; font-weight: bold; padding: 0.2rem 0; }
    th, td { text-align: left; vertical-align: top; padding: 0.25rem 0.6rem; border-bottom: 1px solid var(--edge); }
    thead th { background: var(--band); vertical-align: bottom; }
    tbody th { font-weight: normal; min-width: 7em; }
    .group th { font-weight: bold; background: var(--band); }
    th.number, td.number { text-align: right; }
    .tables { columns: 2 30rem; column-gap: 2rem; }
    .tables table { min-width: min(100%, 20em); }
    .table { break-inside: avoid; }
    .landscape .table { break-inside: auto; }
    .note { font-size: 0.9rem; color: var(--soft); margin: 0.2rem 0; }
    figure { margin: 1rem 0; }
    figcaption { font-size: 0.9rem; color: var(--soft); max-width: 46rem; }
    details { margin: 0.5rem 0; }
    summary { cursor: pointer; color: var(--link); }
    svg { display: block; width: 100%; max-width: 40rem; height: auto; }
    svg text { font-size: 11px; fill: var(--ink); }
    svg .end { text-anchor: end; }
    svg .middle { text-anchor: middle; }
    svg line, svg polyline { fill: none; stroke-width: 1.5; }
    svg .grid { stroke: var(--edge); stroke-width: 0.5; }
    svg .own { stroke: var(--own); stroke-width: 2; }
    svg .own.point { fill: var(--own); stroke: none; }
    svg .own.hollow { fill: var(--ground); stroke-width: 1.5; }
    svg .target { stroke: var(--target); stroke-dasharray: 7 3; }
    svg .neighbours { stroke: var(--neighbours); stroke-dasharray: 2 3; }
    svg .england { stroke: var(--england); stroke-dasharray: 8 3 2 3; }
    svg .neighbours.point { fill: var(--neighbours); stroke: none; }
    svg .england.point { fill: var(--ground); stroke-dasharray: none; stroke-width: 1.2; }
    svg .threshold { stroke: var(--threshold); stroke-dasharray: 10 2; }
    svg .mean { stroke: var(--mean); stroke-width: 1; }
    svg .limit { stroke: var(--limit); stroke-width: 1; stroke-dasharray: 1 3; }
    footer { border-top: 2px solid var(--edge); margin-top: 2rem; padding-top: 0.5rem; }
    @media (max-width: 40rem) {
      dl > div { display: block; padding: 0.3rem 0; }
      h1 { font-size: 1.5rem; }
      h2 { font-size: 1.25rem; }
      h3 { font-size: 1.1rem; }
      th, td { padding: 0.2rem 0.4rem; }
    }
    @page { size: A4; margin: 16mm 14mm; @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 8pt sans-serif; } }
    @page landscape { size: A4 landscape; }
    @media print {
      html { font-size: 9pt; line-height: 1.35; background: none; }
      body { max-width: none; padding: 0; }
      .skip, summary { display: none; }
      a { color: inherit; text-decoration: none; }
      abbr { text-decoration: none; }
      .page { break-before: page; }
      .landscape { page: landscape; }
      .landscape table { font-size: 7.5pt; line-height: 1.2; width: 100%; }
      .landscape ul { columns: 2; }
      .landscape p, .landscape li { max-width: none; }
      .tables { columns: 2; column-gap: 6mm; }
      .tables table { font-size: 8pt; line-height: 1.2; }
      .table { break-inside: auto; }
      .tables .table { break-inside: avoid; }
      .part dl { columns: 2; column-gap: 6mm; }
      .part dl > div { grid-template-columns: 34mm 1fr; }
      h2, h3, h4, caption { break-after: avoid; }
      tr, svg, li, dl > div { break-inside: avoid; }
      figure { break-inside: avoid; }
      thead { display: table-header-group; }
      .window { overflow: visible; }
      svg { max-width: 12cm; }
      th, td { padding: 0.4mm 1mm; }
    }

    """)

  /// What a restricted report has at the top and the foot of every printed page.
  static let restrictedPages = Markup.style(
    """
    @page { @top-center { content: "RESTRICTED"; font: bold 10pt sans-serif; } @bottom-left { content: "RESTRICTED"; font: bold 10pt sans-serif; } }
    @media print { header .marking, footer .marking { display: block; text-align: center; } }

    """)
}
