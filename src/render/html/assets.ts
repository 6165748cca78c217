/** Style of the page: two columns, one on paper and on small screens; light and dark. */
export const style = `
:root{color-scheme:light dark;--amounts:#b7e4c7;--kamerstukken:#bde0fe;--motions:#ffd6a5;--dates:#e2d4f5;--references:#ffc8dd;--quantities:#e9ecc2}
@media (prefers-color-scheme:dark){:root{--amounts:#1b5e3a;--kamerstukken:#1d4e79;--motions:#7a4a10;--dates:#4b3a72;--references:#7a2b4d;--quantities:#57591d}}
body{font:16px/1.5 system-ui,sans-serif;margin:0 auto;max-width:76rem;padding:1rem}
.columns{display:grid;grid-template-columns:minmax(0,2fr) minmax(16rem,1fr);gap:2rem}
nav{position:sticky;top:0;max-height:100vh;overflow:auto;font-size:.9rem}
nav ol{padding-left:1.5rem}.margin,.header,.note{font-size:.85rem}.wide{overflow-x:auto}
table{border-collapse:collapse}td{border:1px solid;padding:.2rem .5rem;vertical-align:top}
mark{color:inherit;background:#8884;border-radius:.2rem}mark a{color:inherit}
mark.quantities{background:var(--quantities)}mark.dates{background:var(--dates)}mark.references{background:var(--references)}mark.motions{background:var(--motions)}mark.kamerstukken{background:var(--kamerstukken)}mark.amounts{background:var(--amounts)}
mark.off{background:none}.list.off{display:none}i:target+mark,i:target+i+mark{outline:3px solid}
@media (max-width:50rem),print{.columns{display:block}nav{position:static;max-height:none}fieldset{display:none}}
`;

/** The page's only script: the boxes that show and hide kinds. */
export const script = `
document.querySelectorAll('input[data-list]').forEach(function(box){box.addEventListener('change',function(){
document.querySelectorAll('mark.'+box.dataset.list+',.list.'+box.dataset.list).forEach(function(part){part.classList.toggle('off',!box.checked)})})});
`;
