#!/bin/sh
# In place of tesseract: knows both languages, and sees the same words on every picture.
if [ "$1" = --list-langs ]; then
  printf 'List of available languages (2):\nchi_sim\neng\n'
  exit 0
fi
cat <<END
level	page_num	block_num	par_num	line_num	word_num	left	top	width	height	conf	text
1	1	0	0	0	0	0	0	120	80	-1	
4	1	1	1	1	0	10	10	60	12	-1	
5	1	1	1	1	1	12	12	20	10	96	总计
5	1	1	1	1	2	50	12	8	10	90	3
4	1	1	1	2	0	10	32	60	12	-1	
5	1	1	1	2	1	12	34	20	10	96	结果
END
